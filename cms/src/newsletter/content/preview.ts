import type { Preview } from '@confettis/shared/domain/mailing'
import type { Locale } from '@confettis/shared/domain/site'
import type { Core } from '@strapi/strapi'
import { siteNameOf } from '../../email'
import { compose } from '../../email/compose'
import { sealPayload } from '../../email/outbox/payload'
import { siteUrl } from '../../email/settings'
import type { AdminUser } from '../../roles/admin-user'
import { localeFor, type Content } from './content'

/** The email in each of its languages, composed as the outbox worker composes it, addressed to `user`. */
export async function renderPreviews(strapi: Core.Strapi, content: Content, user: AdminUser): Promise<Preview[]> {
  const siteName = await siteNameOf(strapi)()
  const payload = sealPayload({
    to: user.email,
    data: {
      firstName: user.firstname ?? '',
      mailing: 'preview',
      unsubscribe: `${siteUrl()}/actualites/desinscription`,
    },
  }).sealed
  return Promise.all(
    (Object.keys(content) as Locale[]).map(async (language) => {
      const mail = { id: 0, kind: 'news' as const, language, subject: '', messageId: '', attempts: 0, payload }
      const localised = content[localeFor(content, language)] ?? content.fr
      const { subject, html, text } = await compose(mail, siteName, () => Promise.resolve(localised))
      return { language, subject, html, text }
    }),
  )
}
