import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import type { AdminContext } from './types'

/** A document in one language. */
export const documentRefShape = { about: z.string(), subject: z.string(), locale: z.string().nullish() }

const MALFORMED = 'Cette demande n’a pas pu être comprise. Rechargez la page, puis réessayez.'

/** @throws ValidationError (400) without field messages: only the administration sends these requests */
export function parseRequest<Shape extends z.ZodType>(schema: Shape, input: unknown): z.infer<Shape> {
  const { success, data } = schema.safeParse(input)
  if (!success) throw new errors.ValidationError(MALFORMED)
  return data
}

const FORBIDDEN = {
  read: 'Votre rôle ne permet pas de voir ces documents.',
  publish: 'Votre rôle ne permet pas de publier\u00a0: demandez à une personne du rôle Publication.',
}

interface PermissionChecker {
  cannot: Record<keyof typeof FORBIDDEN, () => boolean>
}

/**
 * Checks a permission of the content manager on a type.
 * @throws PolicyError (403)
 */
export function assertPermission(
  strapi: Core.Strapi,
  ctx: AdminContext,
  verb: keyof typeof FORBIDDEN,
  uid: string,
): void {
  if (!(uid in strapi.contentTypes)) throw new errors.ValidationError(MALFORMED)
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: (ctx.state as { userAbility?: unknown }).userAbility, model: uid }) as PermissionChecker
  // Strapi replaces the message of a ForbiddenError, not that of a PolicyError.
  if (checker.cannot[verb]()) throw new errors.PolicyError(FORBIDDEN[verb])
}
