/** Pages of our own inside the admin. */
export const ROUTES = {
  signatures: '/moderation/signatures',
  stories: '/moderation/stories',
  messages: '/moderation/messages',
} as const
