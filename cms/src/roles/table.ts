import { contentTypesWith, type ContentType } from '../content-registry'
import { ACTIONS } from './actions'

const typesOf = (group: ContentType['editors']): string[] =>
  contentTypesWith(({ editors }) => editors === group).map(([uid]) => uid)

const WRITTEN = typesOf('written')
const IMMEDIATE = typesOf('immediate')
const PEOPLE = typesOf('people')
const ANSWERS = typesOf('answers')
const RULES = typesOf('rules')
const RECORDS = typesOf('records')

const verbs = (...names: string[]) => names.map((name) => `plugin::content-manager.explorer.${name}`)
const READ = verbs('read')
const WRITE = verbs('read', 'create', 'update')
const PUBLISH = verbs('read', 'create', 'update', 'delete', 'publish')

const library = (...names: string[]) => names.map((name) => `plugin::upload.${name}`)
const PICTURES = library('read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link')
const ARRANGE = ['single-types.configure-view', 'collection-types.configure-view', 'components.configure-layout'].map(
  (name) => `plugin::content-manager.${name}`,
)

const LOCALES = ['plugin::i18n.locale.read']
const settings = (...names: string[]) => names.map((name) => `admin::${name}`)
const ACCOUNTS = settings('users.create', 'users.read', 'users.update', 'users.delete', 'roles.read')
const TOKENS = settings(
  'api-tokens.access',
  'api-tokens.create',
  'api-tokens.read',
  'api-tokens.update',
  'api-tokens.regenerate',
  'api-tokens.delete',
)

/** Actions on documents of these types. */
export type Grant = [uids: string[], actions: string[]]

export interface RoleDefinition {
  name: string
  description: string
  documents: Grant[]
  /** Actions without a document: our own, and Strapi’s. */
  actions: string[]
}

/**
 * The roles of the team: the whole truth, reconciled at every start as `permissions.ts` is. Roles that the team creates
 * beside them are left alone.
 */
export const ROLES: Record<string, RoleDefinition> = {
  redaction: {
    name: 'Rédaction',
    description: 'Écrit et prépare, sans publier. Ne voit aucune donnée personnelle.',
    documents: [
      [WRITTEN, WRITE],
      [IMMEDIATE, READ],
    ],
    actions: [...PICTURES, ...LOCALES, ACTIONS.readCampaign, ACTIONS.readHistory],
  },
  publication: {
    name: 'Publication',
    description: 'Écrit, publie et dépublie, prépare et approuve les envois. Ne voit aucune donnée personnelle.',
    documents: [
      [WRITTEN, PUBLISH],
      [IMMEDIATE, PUBLISH],
    ],
    actions: [
      ...PICTURES,
      ...library('configure-view'),
      ...LOCALES,
      ACTIONS.readCampaign,
      ACTIONS.readHistory,
      ACTIONS.mailUpdates,
      ACTIONS.approveUpdates,
    ],
  },
  moderation: {
    name: 'Modération',
    description: 'Juge les signatures et les histoires, répond aux messages, accueille. Voit les données personnelles.',
    documents: [
      [PEOPLE, PUBLISH],
      [['api::event.event'], verbs('read', 'update')],
      [['api::lever.lever', 'api::site.site'], READ],
      [RULES, WRITE],
      [ANSWERS, PUBLISH],
    ],
    actions: [
      ...PICTURES,
      ...LOCALES,
      ACTIONS.readCampaign,
      ACTIONS.readHistory,
      ACTIONS.moderateSignatures,
      ACTIONS.moderateStories,
      ACTIONS.answerMessages,
      ACTIONS.revealContacts,
      ACTIONS.exportContacts,
    ],
  },
  administration: {
    name: 'Administration',
    description: 'Tout ce que font les autres, et les comptes de l’équipe, les jetons, le registre des accès.',
    documents: [
      [[...WRITTEN, ...IMMEDIATE, ...PEOPLE, ...ANSWERS], PUBLISH],
      [RULES, WRITE],
      [RECORDS, READ],
    ],
    actions: [
      ...PICTURES,
      ...library('configure-view'),
      ...LOCALES,
      ...ARRANGE,
      ...ACCOUNTS,
      ...TOKENS,
      ...Object.values(ACTIONS),
    ],
  },
}
