import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { z } from 'zod'
import type { AdminContext } from './types'

/** A document in one language, or a type of documents. */
export const documentRefShape = { about: z.string(), subject: z.string(), locale: z.string().nullish() }

const UNCLEAR = 'Cette demande n’a pas pu être comprise. Rechargez la page, puis réessayez.'

/** What a request asks, if it asks it as the admin does. */
export function parseRequest<Shape extends z.ZodType>(schema: Shape, asked: unknown): z.infer<Shape> {
  const { success, data } = schema.safeParse(asked)
  if (!success) throw new errors.ValidationError(UNCLEAR)
  return data
}

const REFUSALS = {
  read: 'Votre rôle ne permet pas de voir ces documents.',
  publish: 'Votre rôle ne permet pas de publier\u00a0: demandez à une personne du rôle Publication.',
}

interface Checker {
  cannot: Record<keyof typeof REFUSALS, () => boolean>
}

/** Goes on only for who may do this with the documents of a type: what their role says in the content manager. */
export function assertPermission(
  strapi: Core.Strapi,
  ctx: AdminContext,
  verb: keyof typeof REFUSALS,
  uid: string,
): void {
  if (!(uid in strapi.contentTypes)) throw new errors.ValidationError(UNCLEAR)
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: (ctx.state as { userAbility?: unknown }).userAbility, model: uid }) as Checker
  // Of all refusals Strapi passes on the words of this one alone.
  if (checker.cannot[verb]()) throw new errors.PolicyError(REFUSALS[verb])
}
