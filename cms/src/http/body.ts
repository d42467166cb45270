import { check } from '@confettis/shared/validation'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { readQuery } from './query'

const { ValidationError } = errors

const TO_PUT_RIGHT = 'Some fields need to be put right'

/**
 * The `data` of a request's body, checked against a schema of the contract. What is written takes no query parameter.
 * @throws ValidationError (400) with every field to put right in `details.errors`
 */
export function parseBody<T>(ctx: Context, schema: Parameters<typeof check<T>>[0]): T {
  if (ctx.querystring) readQuery(ctx, {})
  const { data, ...others } = (ctx.request.body ?? {}) as Record<string, unknown>
  if (!data || typeof data !== 'object' || Array.isArray(data) || Object.keys(others).length > 0) {
    throw new ValidationError('The body has to be { "data": { … } }', {
      errors: [{ path: ['data'], message: 'Send an object, and nothing beside it' }],
    })
  }
  // A name that JSON may give and objects reserve: the schema passes over it, and what is unknown is never ignored.
  if (Object.hasOwn(data, '__proto__'))
    throw new ValidationError(TO_PUT_RIGHT, {
      errors: [{ path: ['__proto__'], message: 'Unknown field: __proto__' }],
    })
  const checked = check(schema, data)
  if (checked.ok) return checked.value
  throw new ValidationError(TO_PUT_RIGHT, { errors: checked.errors })
}

/** A text in the `data` of a body before it is checked: what the schema depends on. `null` when it is none. */
export function fieldOf(ctx: Context, name: string): string | null {
  const { data } = (ctx.request.body ?? {}) as { data?: Record<string, unknown> }
  const value = data && typeof data === 'object' && Object.hasOwn(data, name) ? data[name] : null
  return typeof value === 'string' && value !== '' ? value : null
}
