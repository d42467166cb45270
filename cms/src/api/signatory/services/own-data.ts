import type { OwnData } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { readOwnData } from '../../../database/columns'
import { SIGNATORY } from '../columns'
import { findByToken, unknownTokenError } from '../find-by-token'
import { signatoryNumber } from '../signatory-number'

/**
 * Everything that is stored about the holder of a token. A quarantined signatory sees what a confirmed one would.
 * @throws NotFoundError (404) when the token never was valid
 */
export async function getOwnData(strapi: Core.Strapi, token: string, now = new Date()): Promise<OwnData> {
  const { id, state, row } = await findByToken(strapi.db.connection, 'manage', token, now)
  const own: Record<Exclude<keyof OwnData, 'number'>, unknown> = readOwnData(SIGNATORY, row)
  return {
    ...(own as Omit<OwnData, 'number'>),
    consentAt: (own.consentAt as string | null) ?? '',
    status: state === 'quarantined' ? 'confirmed' : state,
    number: await signatoryNumber(strapi, id),
  }
}

/**
 * Shows or hides the name of the holder of a token in the public list.
 * @throws NotFoundError (404) when the token never was valid, or the name has been erased
 */
export async function setVisibility(
  strapi: Core.Strapi,
  token: string,
  isPublic: boolean,
  now = new Date(),
): Promise<{ isPublic: boolean }> {
  const { id } = await findByToken(strapi.db.connection, 'manage', token, now)
  const changed = await strapi.db
    .connection('signatories')
    .where({ id })
    .whereNotNull('first_name')
    .update({ is_public: isPublic, updated_at: now })
  if (changed === 0) throw unknownTokenError()
  return { isPublic }
}
