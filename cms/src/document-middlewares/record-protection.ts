import { errors } from '@strapi/utils'
import { RECORD } from '../audit-log/audited-types'
import { ACCESS_RECORD } from '../access-log'
import { WRITE_ACTIONS, type DocumentMiddleware } from './middleware'

/** Records stay as they were written: neither the admin nor a token changes or removes them. */
export const recordProtection: DocumentMiddleware = () => (context, next) => {
  const { uid, action } = context
  if (!WRITE_ACTIONS.has(action)) return next()
  // Change records are written with the query engine, access records with `documents.create`.
  if (uid === (RECORD as string)) throw new errors.PolicyError('L’historique ne se modifie pas et ne s’efface pas.')
  if (uid === (ACCESS_RECORD as string) && action !== 'create')
    throw new errors.ForbiddenError('Le registre des accès ne se modifie pas.')
  return next()
}
