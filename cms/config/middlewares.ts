import { MAX_FILE_BYTES } from '../src/media/limits'
import { rejectUnreadableBody } from '../src/http/json-body'

export default ({ env }: { env: Env }) => {
  const storeOrigin = env('S3_PUBLIC_URL') ? new URL(env('S3_PUBLIC_URL') as string).origin : []
  const imageSources = ["'self'", 'data:', 'blob:'].concat(storeOrigin)
  return [
    // First: a cached response needs no other middleware.
    'global::response-cache',
    // Before the logger: a log line takes a thirtieth of the time of a signature.
    'strapi::errors',
    'global::signature-fast-path',
    'strapi::logger',
    // Again, so that the logger logs the status of a failed request.
    'strapi::errors',
    'global::preview',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'"],
            'img-src': imageSources,
            'media-src': imageSources,
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    { name: 'strapi::cors', config: { origin: [env('SITE_URL', 'http://localhost:3000')] } },
    'global::upload-fast-path',
    'global::body-limit',
    'global::methods',
    'strapi::query',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: '1mb',
        formLimit: '1mb',
        textLimit: '1mb',
        formidable: { maxFileSize: MAX_FILE_BYTES },
        onError: rejectUnreadableBody,
      },
    },
    'strapi::favicon',
    'strapi::public',
  ]
}
