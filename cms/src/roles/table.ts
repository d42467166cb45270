import { ACTIONS } from './actions'

const content = (...names: string[]) => names.map((name) => `api::${name}.${name}`)

/** What visitors read, kept as a draft until it is published. */
const WRITTEN = content('page', 'lever', 'op-ed', 'supporter', 'event', 'milestone', 'update')
/** What is on the site as soon as it is saved. */
const AT_ONCE = content('site', 'partner')
/** What holds people. */
const PEOPLE = content('signatory', 'registration', 'testimony', 'message')
/** What moderators answer with. */
const ANSWERS = content('answer-template')
/** What the house keeps of its own doing. */
const KEPT = content('mail', 'access-record', 'change-record')

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
const PERSONS = settings('users.create', 'users.read', 'users.update', 'users.delete', 'roles.read')
const TOKENS = settings(
  'api-tokens.access',
  'api-tokens.create',
  'api-tokens.read',
  'api-tokens.update',
  'api-tokens.regenerate',
  'api-tokens.delete',
)

/** Documents of these types, and what one may do with them. */
export type Grant = [uids: string[], actions: string[]]

export interface RoleDefinition {
  name: string
  description: string
  documents: Grant[]
  /** What has no document: our own actions, and Strapi's. */
  actions: string[]
}

/**
 * Fields that are not for everybody who may read the type: the door's secret link shows everybody who registered; the
 * address of a message is nobody's, as seeing one leaves a record.
 */
export const SECRET_FIELDS: Record<string, { fields: string[]; for: string[] }> = {
  'api::message.message': { fields: ['email'], for: [] },
  'api::event.event': { fields: ['doorOpen', 'doorLink'], for: ['moderation', 'administration'] },
}

/**
 * The roles of the team: the whole truth, reconciled at every start as `permissions.ts` is. Who needs another mixture
 * makes a role of their own, which is left alone.
 */
export const ROLES: Record<string, RoleDefinition> = {
  redaction: {
    name: 'Rédaction',
    description: 'Écrit et prépare, sans publier. Ne voit aucune donnée personnelle.',
    documents: [
      [WRITTEN, WRITE],
      [AT_ONCE, READ],
    ],
    actions: [...PICTURES, ...LOCALES, ACTIONS.readCampaign, ACTIONS.readHistory],
  },
  publication: {
    name: 'Publication',
    description: 'Écrit, publie et dépublie, prépare et approuve les envois. Ne voit aucune donnée personnelle.',
    documents: [
      [WRITTEN, PUBLISH],
      [AT_ONCE, PUBLISH],
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
      [content('event'), verbs('read', 'update')],
      [content('lever', 'site'), READ],
      [content('signing-rule'), WRITE],
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
      [[...WRITTEN, ...AT_ONCE, ...PEOPLE, ...ANSWERS], PUBLISH],
      [content('signing-rule'), WRITE],
      [KEPT, READ],
    ],
    actions: [
      ...PICTURES,
      ...library('configure-view'),
      ...LOCALES,
      ...ARRANGE,
      ...PERSONS,
      ...TOKENS,
      ...Object.values(ACTIONS),
    ],
  },
}
