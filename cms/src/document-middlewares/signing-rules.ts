import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { runAfterCommit } from '../database/after-commit'
import { exclusively } from '../database/job-lock'
import { hashMailbox } from '../crypto/mailbox'
import { DEFAULT_RULES } from '../abuse-protection/default-rules'
import { hashListEntry, kindOf, linesOf } from '../abuse-protection/allow-block-list'
import { RULES_UID, loadRules, signingRules as currentRules, type StoredRules } from '../abuse-protection/rules'
import { WRITE_ACTIONS, type DocumentMiddleware } from './middleware'

/** The kinds of line that each list may hold. */
const LISTS = {
  allowed: { takes: ['mailbox', 'typed mailbox', 'domain', 'address'] },
  blocked: { takes: ['mailbox', 'typed mailbox', 'domain', 'address'] },
  disposableDomains: { takes: ['domain'] },
  usualDomains: { takes: ['domain'] },
} as const

/**
 * Normalises what editors write into the rules, and loads them once they are committed. A mailbox in a list is replaced
 * by its hash.
 */
export const signingRules: DocumentMiddleware = (strapi) => async (context, next) => {
  if (context.uid !== RULES_UID || !WRITE_ACTIONS.has(context.action)) return next()
  const { data } = context.params as { data?: Partial<StoredRules> }
  if (data) tidy(data)
  const result = await next()
  runAfterCommit(strapi, () => loadRules(strapi))
  return result
}

/** Writes the default rules where there are none: a new site, or one older than the rules. */
export function ensureDefaultRules(strapi: Core.Strapi): Promise<void> {
  return exclusively(strapi, 'first-signing-rules', async () => {
    if ((await strapi.db.query(RULES_UID).count()) > 0) return
    await strapi.documents(RULES_UID).create({ data: DEFAULT_RULES })
  })
}

function tidy(data: Partial<StoredRules>): void {
  for (const [field, { takes }] of Object.entries(LISTS) as [keyof typeof LISTS, { takes: readonly string[] }][]) {
    const written = data[field]
    if (written)
      data[field] = linesOf(written)
        .map((line) => tidyLine(line, field, takes))
        .join('\n')
  }
}

function tidyLine(line: string, field: string, takes: readonly string[]): string {
  const kind = kindOf(line)
  if (kind && takes.includes(kind))
    return kind === 'typed mailbox' ? hashListEntry(hashMailbox(line, currentRules().aliases)) : line
  const message = `«\u00a0${line.slice(0, 80)}\u00a0» n’est ${takes.length > 1 ? 'ni une adresse e-mail, ni un domaine, ni une adresse IP' : 'pas un domaine'}.`
  throw new errors.ValidationError(message, { errors: [{ path: [field], message }] })
}
