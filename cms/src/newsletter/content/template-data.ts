import type { Connection } from '../../database/connection'
import type { LoadNewsletterData } from '../../email/compose'
import { localeFor, type Content } from './content'

/** What a mailing tells, looked up when one of its mails goes out: it stands there once, not in a million rows. */
export const newsletterData =
  (db: Connection): LoadNewsletterData =>
  async (mailing, language) => {
    const row = await db('mailings').where({ document_id: mailing }).first<{ content: string } | undefined>('content')
    if (!row) throw new Error('The mailing is gone')
    const content = JSON.parse(row.content) as Content
    return content[localeFor(content, language)] ?? content.fr
  }
