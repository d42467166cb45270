/** Paths of the additional pages. */
export const ROUTES = {
  signatures: '/moderation/signatures',
  stories: '/moderation/stories',
  messages: '/moderation/messages',
} as const
