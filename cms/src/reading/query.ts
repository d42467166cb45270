import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'

const { ValidationError } = errors

type Allowed = Record<string, readonly string[]>

/**
 * The parameters of a request, each one of the values it may have.
 * @throws ValidationError (400) that names an unknown parameter, or the values of a known one
 */
export function readQuery(ctx: Context, allowed: Allowed): Record<string, string | undefined> {
  const query = new URLSearchParams(ctx.querystring)
  const problems = [...new Set(query.keys())].flatMap((name) => problemWith(name, query.getAll(name), allowed))
  if (problems.length > 0) throw new ValidationError(problems[0]?.message ?? '', { errors: problems })
  return Object.fromEntries(query)
}

function problemWith(name: string, [value, ...more]: string[], allowed: Allowed) {
  const values = Object.hasOwn(allowed, name) ? allowed[name] : undefined
  if (values && value !== undefined && values.includes(value) && more.length === 0) return []
  // `filters[name][$eq]` is about `filters`.
  const shown = (name.split('[')[0] ?? name).slice(0, 60)
  const message = values ? `${shown} must be one of: ${values.join(', ')}` : `Unknown query parameter: ${shown}`
  return [{ path: [shown], message }]
}

/** The language asked for; French when none was. */
export function readLocale(ctx: Context): Locale {
  return (readQuery(ctx, { locale: LOCALES }).locale as Locale | undefined) ?? 'fr'
}
