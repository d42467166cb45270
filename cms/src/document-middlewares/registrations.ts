import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { lockRegistrant } from '../api/registration/repository'
import { withEventLock } from '../api/registration/waitlist/lock'
import { leaveWaitlist } from '../api/registration/waitlist/waitlist'
import { createManually, type ManualEntry } from '../api/registration/create-manually'
import { deleteTokensAndEmails } from '../api/registration/delete-registrations'
import { MOVES, refuse } from '../api/registration/lifecycle-handlers'
import type { DocumentMiddleware } from './middleware'

const UID = 'api::registration.registration'

/** Fields that editors may write; the CMS alone writes the others. */
const EDITABLE = ['firstName', 'lastName', 'organisation', 'role', 'departement', 'needs', 'newsletter']

/** What editors add, move or remove goes through the waitlist of the event, as registrations of visitors do. */
export const registrations: DocumentMiddleware = (strapi) => async (context, next) => {
  if (context.uid !== UID) return next()
  const { documentId = '', data = {} } = context.params as { documentId?: string; data?: ManualEntry }
  if (context.action === 'create') return findRow(strapi, await createManually(strapi, data, new Date()))
  if (context.action === 'clone') throw new errors.ValidationError('Une inscription ne se copie pas.')
  if (context.action === 'delete')
    return strapi.db.transaction(async () => {
      await leave(strapi, documentId)
      return next()
    })
  if (context.action !== 'update') return next()
  return strapi.db.transaction(async () => {
    await move(strapi, documentId, data)
    for (const name of Object.keys(data)) if (!EDITABLE.includes(name)) Reflect.deleteProperty(data, name)
    await next()
    return findRow(strapi, documentId)
  })
}

const findRow = (strapi: Core.Strapi, documentId: string) => strapi.db.query(UID).findOne({ where: { documentId } })

/** Moves a registration to the state that an editor chose, if it is another one. */
async function move(strapi: Core.Strapi, documentId: string, { state, typedEmail }: ManualEntry): Promise<void> {
  const before: { event: string; state: RegistrationState } | null = await findRow(strapi, documentId)
  if (!before) return
  if (typedEmail)
    throw refuse('typedEmail', 'L’adresse ne change pas\u00a0: annulez cette inscription, créez-en une autre.')
  if (!state || state === before.state) return
  const mover = MOVES[state]
  if (!mover) throw refuse('state', 'Cet état vient de lui-même\u00a0: choisissez-en un autre.')
  await withEventLock(strapi, before.event, new Date(), async (lock) => {
    const registrant = await lockRegistrant(lock.transaction, documentId)
    if (!registrant?.mailboxSealed) throw refuse('state', 'Cette inscription est effacée\u00a0: elle ne change plus.')
    await mover(lock, registrant)
  })
}

/** Gives back the seat, and deletes tokens and queued emails. */
async function leave(strapi: Core.Strapi, documentId: string): Promise<void> {
  const before: { event: string } | null = await findRow(strapi, documentId)
  if (!before) return
  await withEventLock(strapi, before.event, new Date(), async (lock) => {
    const registrant = await lockRegistrant(lock.transaction, documentId)
    if (registrant) await leaveWaitlist(lock, registrant, { state: 'cancelled' })
    await deleteTokensAndEmails(lock.transaction, [documentId])
  })
}
