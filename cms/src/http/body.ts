import { check } from '@confettis/shared/validation'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { readQuery } from './query'

const { ValidationError } = errors

const INVALID_FIELDS = 'Some fields need to be put right'

/**
 * The `data` of the body of a request, validated by a schema of the contract. A write takes no query parameters.
 * @throws ValidationError (400) with every invalid field in `details.errors`
 */
export function parseBody<T>(ctx: Context, schema: Parameters<typeof check<T>>[0]): T {
  if (ctx.querystring) readQuery(ctx, {})
  const { data, ...others } = (ctx.request.body ?? {}) as Record<string, unknown>
  if (!data || typeof data !== 'object' || Array.isArray(data) || Object.keys(others).length > 0) {
    throw new ValidationError('The body has to be { "data": { … } }', {
      errors: [{ path: ['data'], message: 'Send an object, and nothing beside it' }],
    })
  }
  // JSON.parse creates an own property of this name, which the schema skips; unknown fields are never ignored.
  if (Object.hasOwn(data, '__proto__'))
    throw new ValidationError(INVALID_FIELDS, {
      errors: [{ path: ['__proto__'], message: 'Unknown field: __proto__' }],
    })
  const checked = check(schema, data)
  if (checked.ok) return checked.value
  throw new ValidationError(INVALID_FIELDS, { errors: checked.errors })
}

/** A string of the unvalidated `data` of a body, for a schema that depends on it; `null` for other values. */
export function fieldOf(ctx: Context, name: string): string | null {
  const { data } = (ctx.request.body ?? {}) as { data?: Record<string, unknown> }
  const value = data && typeof data === 'object' && Object.hasOwn(data, name) ? data[name] : null
  return typeof value === 'string' && value !== '' ? value : null
}
