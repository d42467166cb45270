import { onUnreadableBody } from '../src/writing/json-body'

export default ({ env }: { env: Env }) => {
  const storeOrigin = env('S3_PUBLIC_URL') ? new URL(env('S3_PUBLIC_URL') as string).origin : []
  const pictures = ["'self'", 'data:', 'blob:'].concat(storeOrigin)
  return [
    // First: a cached answer is sent before anything else is done.
    'global::response-cache',
    'strapi::logger',
    'strapi::errors',
    'global::preview',
    'global::signing-lane',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'"],
            'img-src': pictures,
            'media-src': pictures,
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    { name: 'strapi::cors', config: { origin: [env('SITE_URL', 'http://localhost:3000')] } },
    'global::files-lane',
    'global::body-limit',
    'strapi::query',
    {
      name: 'strapi::body',
      config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', onError: onUnreadableBody },
    },
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ]
}
