import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { lockRegistrant } from '../api/registration/repository'
import { withEventLock } from '../api/registration/waitlist/lock'
import { leaveWaitlist } from '../api/registration/waitlist/waitlist'
import { createManually, type ManualEntry } from '../api/registration/create-manually'
import { forget } from '../api/registration/delete-registrations'
import { MOVES, refuse } from '../api/registration/lifecycle-handlers'

const UID = 'api::registration.registration'

/** What editors may write of somebody; everything else the CMS keeps for itself. */
const THEIRS = ['firstName', 'lastName', 'organisation', 'role', 'departement', 'needs', 'newsletter']

/**
 * Heeds what editors do to a registration: whoever they add, move or remove goes through the line of the event like
 * everybody else. Belongs into `register()`.
 */
export function registerRegistrationMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID) return next()
    const { documentId = '', data = {} } = context.params as { documentId?: string; data?: ManualEntry }
    if (context.action === 'create') return found(strapi, await createManually(strapi, data, new Date()))
    if (context.action === 'clone') throw new errors.ValidationError('Une inscription ne se copie pas.')
    if (context.action === 'delete')
      return strapi.db.transaction(async () => {
        await leave(strapi, documentId)
        return next()
      })
    if (context.action !== 'update') return next()
    return strapi.db.transaction(async () => {
      await move(strapi, documentId, data)
      for (const name of Object.keys(data)) if (!THEIRS.includes(name)) Reflect.deleteProperty(data, name)
      await next()
      return found(strapi, documentId)
    })
  })
}

const found = (strapi: Core.Strapi, documentId: string) => strapi.db.query(UID).findOne({ where: { documentId } })

/** Moves somebody to the state that an editor chose, if it is another one. */
async function move(strapi: Core.Strapi, documentId: string, { state, typedEmail }: ManualEntry): Promise<void> {
  const before: { event: string; state: RegistrationState } | null = await found(strapi, documentId)
  if (!before) return
  if (typedEmail)
    throw refuse('typedEmail', 'L’adresse ne change pas\u00a0: annulez cette inscription, créez-en une autre.')
  if (!state || state === before.state) return
  const mover = MOVES[state]
  if (!mover) throw refuse('state', 'Cet état vient de lui-même\u00a0: choisissez-en un autre.')
  await withEventLock(strapi, before.event, new Date(), async (line) => {
    const registrant = await lockRegistrant(line.transaction, documentId)
    if (!registrant?.mailboxSealed) throw refuse('state', 'Cette inscription est effacée\u00a0: elle ne change plus.')
    await mover(line, registrant)
  })
}

/** Gives back what they have, and forgets their links and mails. */
async function leave(strapi: Core.Strapi, documentId: string): Promise<void> {
  const before: { event: string } | null = await found(strapi, documentId)
  if (!before) return
  await withEventLock(strapi, before.event, new Date(), async (line) => {
    const registrant = await lockRegistrant(line.transaction, documentId)
    if (registrant) await leaveWaitlist(line, registrant, { state: 'cancelled' })
    await forget(line.transaction, [documentId])
  })
}
