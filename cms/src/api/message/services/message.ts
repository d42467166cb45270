import { MESSAGE_MIN_ELAPSED, type Message } from '@confettis/shared/domain/message'
import type { Core } from '@strapi/strapi'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Keeps a message; it is on disk when this resolves. What a machine seems to have written is kept
   * too, marked for the team: a person who is taken for a machine loses nothing, and a machine learns nothing.
   */
  async leave({ website, elapsed, ...message }: Message): Promise<void> {
    const suspect = Boolean(website) || (elapsed !== undefined && elapsed < MESSAGE_MIN_ELAPSED)
    await strapi.documents('api::message.message').create({ data: { ...message, handled: false, suspect } })
  },
})
