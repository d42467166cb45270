import { registrationChangeSchema, type HeldRegistration } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { fieldOf, readBody } from '../../../http/body'
import { eventOf } from '../../event/repository'
import { saidColumns } from '../submissions/rows'
import { heldRegistrationOf, isOpen } from './own-data'
import { heldBy, noSuchLink } from '../find-by-token'
import { TooLate } from '../too-late-error'

/**
 * Changes what somebody said when they registered, checked against the questions that their event asks now.
 * @throws ValidationError (400); NotFoundError (404) when the link never was valid; TooLate once the event has begun
 */
export async function change(strapi: Core.Strapi, ctx: Context, now = new Date()): Promise<HeldRegistration> {
  const db = strapi.db.connection
  const [token, registration] = [fieldOf(ctx, 'token'), fieldOf(ctx, 'registration')]
  const held = token && registration ? await heldBy(db, token, registration, now) : null
  const event = held && (await eventOf(strapi, held.event))
  const said = readBody(ctx, registrationChangeSchema(event?.questions ?? []))
  if (!held || !event) throw noSuchLink()
  if (!isOpen(held, event, now)) throw new TooLate()
  await db('registrations')
    .where({ id: held.id, state: held.state })
    .whereNotNull('mailbox_hash')
    .update({ ...saidColumns(said, event), updated_at: now })
  const changed = await heldRegistrationOf(strapi, held, now)
  if (!changed) throw noSuchLink()
  return changed
}
