import { MAX_FILE_BYTES } from '../src/media/limits'
import { rejectUnreadableBody } from '../src/http/json-body'

export default ({ env }: { env: Env }) => {
  const storeOrigin = env('S3_PUBLIC_URL') ? new URL(env('S3_PUBLIC_URL') as string).origin : []
  const pictures = ["'self'", 'data:', 'blob:'].concat(storeOrigin)
  return [
    // First: a cached answer is sent before anything else is done.
    'global::response-cache',
    // Before the log: a line for each of thousands of signatures says nothing, and is a thirtieth of what one costs.
    'strapi::errors',
    'global::signature-fast-path',
    'strapi::logger',
    // Once more, so that the log says what became of what failed.
    'strapi::errors',
    'global::preview',
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
