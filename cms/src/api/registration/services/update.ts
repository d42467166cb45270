import { registrationChangeSchema, type OwnRegistration } from '@confettis/shared/domain/registration'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { fieldOf, parseBody } from '../../../http/body'
import { eventOf } from '../../event/repository'
import { contactColumns } from '../submissions/rows'
import { getOwnRegistration, isOpen } from './own-data'
import { findOwnRegistration, unknownTokenError } from '../find-by-token'
import { EventStartedError } from '../repository'

/**
 * Changes the details of a registration, checked against the questions that its event asks now.
 * @throws ValidationError (400); NotFoundError (404) when the token never was valid; EventStartedError once the event has
 * started
 */
export async function updateRegistration(
  strapi: Core.Strapi,
  ctx: Context,
  now = new Date(),
): Promise<OwnRegistration> {
  const db = strapi.db.connection
  const [token, registration] = [fieldOf(ctx, 'token'), fieldOf(ctx, 'registration')]
  const found = token && registration ? await findOwnRegistration(db, token, registration, now) : null
  const event = found && (await eventOf(strapi, found.event))
  const details = parseBody(ctx, registrationChangeSchema(event?.questions ?? []))
  if (!found || !event) throw unknownTokenError()
  if (!isOpen(found, event, now)) throw new EventStartedError()
  await db('registrations')
    .where({ id: found.id, state: found.state })
    .whereNotNull('mailbox_hash')
    .update({ ...contactColumns(details, event), updated_at: now })
  const changed = await getOwnRegistration(strapi, found, now)
  if (!changed) throw unknownTokenError()
  return changed
}
