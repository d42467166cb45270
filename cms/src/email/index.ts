import type { Core } from '@strapi/strapi'
import { onListening } from '../strapi-internals/server'
import { newsletterData } from '../newsletter/content/template-data'
import { startLinkLog } from './outbox/link-log'
import { onWake } from './outbox'
import { hasSmtpServer, siteUrl } from './settings'
import { createOutboxTable } from './outbox/table'
import { smtpTransport } from './outbox/transport'
import { LANES, startWorker } from './outbox/worker'

/** How old the site's name in a mail may be (milliseconds). */
const NAME_AGE = 60_000

let stop: (() => Promise<void>) | undefined

/** Sends the outbox from now on. Programs that load the CMS and do not serve leave it to the one that does. */
export function startOutbox(strapi: Core.Strapi): void {
  onListening(strapi, () => {
    void start(strapi).catch((error: unknown) => strapi.log.error(`Mail: ${String(error)}`))
  })
}

async function start(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection
  if (!hasSmtpServer()) {
    const end = await startLinkLog(db, strapi.log)
    stop = () => Promise.resolve(end())
    return
  }
  const table = createOutboxTable(db)
  await table.freeAllWhenAlone()
  const transport = smtpTransport(process.env['SMTP_URL'] ?? '', LANES)
  const mailer = startWorker({
    table,
    transport,
    siteName: siteNameOf(strapi),
    circular: newsletterData(db),
    log: strapi.log,
  })
  onWake(mailer.wake)
  stop = mailer.stop
}

/** Ends what is on its way and gives the rest back; another process, or the next start, sends it. */
export async function stopOutbox(): Promise<void> {
  onWake(undefined)
  await stop?.()
}

/** The name of the site as the CMS says it, a minute old at most. */
export function siteNameOf(strapi: Core.Strapi): () => Promise<string> {
  let known: { name: string; at: number } | undefined
  return async () => {
    if (!known || Date.now() - known.at > NAME_AGE) {
      const site = await strapi.documents('api::site.site').findFirst({ fields: ['name'] })
      known = { name: site?.name ?? new URL(siteUrl()).host, at: Date.now() }
    }
    return known.name
  }
}
