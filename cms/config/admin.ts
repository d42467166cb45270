import { previewUrl, type PreviewUrlOptions } from '../src/http/preview-url'

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    // Over plain HTTP a Secure cookie never comes back, and nobody could log in.
    cookie: { secure: (env('CMS_PUBLIC_URL') ?? env('SITE_URL') ?? '').startsWith('https:') },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  preview: {
    enabled: true,
    config: {
      // The admin shows the site in a frame.
      allowedOrigins: [new URL(env('SITE_URL', 'http://localhost:3000')).origin],
      handler: (uid: string, wish: PreviewUrlOptions) => previewUrl(strapi, uid, wish),
    },
  },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
})
