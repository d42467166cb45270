import { errors } from '@strapi/utils'

const { PayloadTooLargeError, ValidationError } = errors

/** What cannot be read is the sender's to mend: said with the reason, never as a failure of ours. */
function onUnreadableBody(error: Error & { type?: string }): never {
  if (error.type === 'entity.too.large') throw new PayloadTooLargeError('The body is too large')
  throw new ValidationError('The body cannot be read: it has to be JSON')
}

export default ({ env }: { env: Env }) => {
  const storeOrigin = env('S3_PUBLIC_URL') ? new URL(env('S3_PUBLIC_URL') as string).origin : []
  const pictures = ["'self'", 'data:', 'blob:'].concat(storeOrigin)
  return [
    // First: a cached answer is sent before anything else is done.
    'global::response-cache',
    'strapi::logger',
    'strapi::errors',
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
