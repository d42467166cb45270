import type { Connection } from '../../database/connection'
import type { LoadNewsletterData } from '../../email/compose'
import { localeFor, type Content } from './content'

/** Loads the content of a mailing when one of its emails is sent: it is stored once, not in a million rows. */
export const newsletterData =
  (db: Connection): LoadNewsletterData =>
  async (mailing, language) => {
    const row = await db('mailings').where({ document_id: mailing }).first<{ content: string } | undefined>('content')
    if (!row) throw new Error('The mailing is gone')
    const content = JSON.parse(row.content) as Content
    return content[localeFor(content, language)] ?? content.fr
  }
