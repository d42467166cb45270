import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'

const { ValidationError } = errors

/**
 * The parameters of a request, each one of the values it may have.
 * @throws ValidationError (400) that names an unknown parameter, or the values of a known one
 */
export function readQuery(ctx: Context, allowed: Record<string, readonly string[]>): Record<string, string | undefined> {
  const query = ctx.query as Record<string, unknown>
  const problems = Object.entries(query).flatMap(([name, value]) => problemWith(name, value, allowed))
  if (problems.length > 0) throw new ValidationError(problems[0]?.message ?? '', { errors: problems })
  return query as Record<string, string | undefined>
}

function problemWith(name: string, value: unknown, allowed: Record<string, readonly string[]>) {
  const shown = name.slice(0, 60)
  const values = Object.hasOwn(allowed, name) ? allowed[name] : undefined
  if (!values) return [{ path: [shown], message: `Unknown query parameter: ${shown}` }]
  if (typeof value === 'string' && values.includes(value)) return []
  return [{ path: [shown], message: `${shown} must be one of: ${values.join(', ')}` }]
}

/** The language asked for; French when none was. */
export function readLocale(ctx: Context): Locale {
  return (readQuery(ctx, { locale: LOCALES }).locale as Locale | undefined) ?? 'fr'
}
