import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { exclusively } from '../database/job-lock'
import { hashMailbox } from '../crypto/mailbox'
import { DEFAULT_RULES } from '../abuse-protection/default-rules'
import { hashListEntry, kindOf, linesOf } from '../abuse-protection/allow-block-list'
import { RULES_UID, loadRules, signingRules, type StoredRules } from '../abuse-protection/rules'

const WRITES = new Set(['create', 'update', 'delete', 'clone'])

/** Which kinds of line each list may hold, and what to say to another one. */
const LISTS = {
  allowed: { takes: ['mailbox', 'typed mailbox', 'domain', 'address'] },
  blocked: { takes: ['mailbox', 'typed mailbox', 'domain', 'address'] },
  disposableDomains: { takes: ['domain'] },
  usualDomains: { takes: ['domain'] },
} as const

/**
 * What editors write into the rules is put in order before it is kept, and in force once it is. A mailbox they type is
 * replaced by its hash: the list names nobody. Belongs into `register()`.
 */
export function registerSigningRulesMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== RULES_UID || !WRITES.has(context.action)) return next()
    const { data } = context.params as { data?: Partial<StoredRules> }
    if (data) tidy(data)
    const result = await next()
    await loadAfterCommit(strapi)
    return result
  })
}

/** Writes the first rules where there are none: a new site, or one from before there were any. */
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
  if (kind && takes.includes(kind)) return kind === 'typed mailbox' ? hashListEntry(hashMailbox(line, signingRules().aliases)) : line
  const message = `«\u00a0${line.slice(0, 80)}\u00a0» n’est ${takes.length > 1 ? 'ni une adresse e-mail, ni un domaine, ni une adresse IP' : 'pas un domaine'}.`
  throw new errors.ValidationError(message, { errors: [{ path: [field], message }] })
}

/** Where nothing else has to be committed first, the rules are in force when this resolves. */
async function loadAfterCommit(strapi: Core.Strapi): Promise<void> {
  let loading: Promise<unknown> | undefined
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      loading = loadRules(strapi).catch((error: unknown) => strapi.log.error(error))
    })
  })
  await loading
}
