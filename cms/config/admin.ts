import { previewUrl, type PreviewUrlOptions } from '../src/http/preview-url'

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    // Browsers send no Secure cookie over plain HTTP, and the login would fail.
    cookie: { secure: (env('CMS_PUBLIC_URL') ?? env('SITE_URL') ?? '').startsWith('https:') },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  preview: {
    enabled: true,
    config: {
      // The admin shows the site in an iframe.
      allowedOrigins: [new URL(env('SITE_URL', 'http://localhost:3000')).origin],
      handler: (uid: string, options: PreviewUrlOptions) => previewUrl(strapi, uid, options),
    },
  },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
})
