export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    // Over plain HTTP a Secure cookie never comes back, and nobody could log in.
    cookie: { secure: (env('CMS_PUBLIC_URL') ?? env('SITE_URL') ?? '').startsWith('https:') },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
})
