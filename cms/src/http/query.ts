import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'

const { ValidationError } = errors

/** The problem of a value, in a few words; `null` for a valid value. */
export type Check = (value: string) => string | null
type Allowed = Record<string, readonly string[] | Check>

/**
 * The query parameters of a request, each with an allowed value.
 * @throws ValidationError (400) that names an unknown parameter, or the allowed values of a known one
 */
export function readQuery(ctx: Context, allowed: Allowed): Record<string, string | undefined> {
  const query = new URLSearchParams(ctx.querystring)
  const problems = [...new Set(query.keys())].flatMap((name) => problemWith(name, query.getAll(name), allowed))
  if (problems.length > 0) throw new ValidationError(problems[0]?.message ?? '', { errors: problems })
  return Object.fromEntries(query)
}

function problemWith(name: string, [value, ...more]: string[], allowed: Allowed) {
  const rule = Object.hasOwn(allowed, name) ? allowed[name] : undefined
  // The parameter `filters[name][$eq]` is reported as `filters`.
  const shown = (name.split('[')[0] ?? name).slice(0, 60)
  if (!rule) return [{ path: [shown], message: `Unknown query parameter: ${shown}` }]
  const problem = more.length > 0 ? 'must be given once' : checkOf(rule)(value ?? '')
  return problem ? [{ path: [shown], message: `${shown} ${problem}` }] : []
}

const checkOf = (rule: readonly string[] | Check): Check =>
  typeof rule === 'function' ? rule : (value) => (rule.includes(value) ? null : `must be one of: ${rule.join(', ')}`)

/** The language of the request; French by default. */
export function readLocale(ctx: Context): Locale {
  return (readQuery(ctx, { locale: LOCALES }).locale as Locale | undefined) ?? 'fr'
}
