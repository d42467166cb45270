import type { Core } from '@strapi/strapi'
import { addActions } from '../strapi-internals/admin-roles'

/** Actions of the admin beside writing documents, by their identifiers in Strapi. */
export const ACTIONS = {
  readCampaign: 'api::campaign.read',
  readHistory: 'api::history.read',
  moderateSignatures: 'api::signatures.moderate',
  moderateStories: 'api::stories.moderate',
  answerMessages: 'api::messages.answer',
  revealContacts: 'api::contacts.reveal',
  exportContacts: 'api::contacts.export',
  mailUpdates: 'api::updates.mail',
  approveUpdates: 'api::updates.approve',
} as const

export type Action = (typeof ACTIONS)[keyof typeof ACTIONS]

/** Their names on the page of a role. */
const NAMES: Record<Action, [subCategory: string, displayName: string]> = {
  'api::campaign.read': ['Campagne', 'Voir où en est la campagne'],
  'api::history.read': ['Campagne', 'Voir qui a changé quoi'],
  'api::signatures.moderate': ['Modération', 'Accepter et refuser des signatures'],
  'api::stories.moderate': ['Modération', 'Publier et refuser des histoires'],
  'api::messages.answer': ['Modération', 'Répondre aux messages'],
  'api::contacts.reveal': ['Données personnelles', 'Montrer une adresse e-mail'],
  'api::contacts.export': ['Données personnelles', 'Exporter des contacts'],
  'api::updates.mail': ['Actualités', 'Préparer un envoi aux signataires'],
  'api::updates.approve': ['Actualités', 'Approuver un envoi aux signataires'],
}

/** Registers our actions, so that roles may have them. Belongs into `register()`: the super administrator gets all. */
export function registerActions(strapi: Core.Strapi): void {
  const actions = Object.entries(NAMES).map(([id, [subCategory, displayName]]) => ({
    section: 'settings',
    category: 'Confettis',
    subCategory,
    displayName,
    uid: id.replace('api::', ''),
  }))
  addActions(strapi, actions)
}
