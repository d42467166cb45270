import { registrationChangeSchema, type OwnRegistration } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { fieldOf, parseBody } from '../../../http/body'
import { eventOf } from '../../event/repository'
import { contactColumns } from '../submissions/rows'
import { getOwnRegistration, isOpen } from './own-data'
import { findOwnRegistration, unknownTokenError } from '../find-by-token'
import { TooLateError } from '../too-late-error'

/**
 * Changes what somebody said when they registered, checked against the questions that their event asks now.
 * @throws ValidationError (400); NotFoundError (404) when the link never was valid; TooLate once the event has begun
 */
export async function change(strapi: Core.Strapi, ctx: Context, now = new Date()): Promise<OwnRegistration> {
  const db = strapi.db.connection
  const [token, registration] = [fieldOf(ctx, 'token'), fieldOf(ctx, 'registration')]
  const held = token && registration ? await findOwnRegistration(db, token, registration, now) : null
  const event = held && (await eventOf(strapi, held.event))
  const said = parseBody(ctx, registrationChangeSchema(event?.questions ?? []))
  if (!held || !event) throw unknownTokenError()
  if (!isOpen(held, event, now)) throw new TooLateError()
  await db('registrations')
    .where({ id: held.id, state: held.state })
    .whereNotNull('mailbox_hash')
    .update({ ...contactColumns(said, event), updated_at: now })
  const changed = await getOwnRegistration(strapi, held, now)
  if (!changed) throw unknownTokenError()
  return changed
}
