import { MAX_FILE_BYTES } from '../src/media/limits'

/** Uploads go to an S3-compatible store when `S3_BUCKET` is set, and to `DATA_DIR` otherwise. */
const s3 = (env: Env) => ({
  provider: 'aws-s3',
  providerOptions: {
    baseUrl: env('S3_PUBLIC_URL'),
    s3Options: {
      endpoint: env('S3_ENDPOINT'),
      region: env('S3_REGION', 'us-east-1'),
      forcePathStyle: true,
      credentials: { accessKeyId: env('S3_ACCESS_KEY_ID'), secretAccessKey: env('S3_SECRET_ACCESS_KEY') },
      params: { Bucket: env('S3_BUCKET') },
    },
  },
})

export default ({ env }: { env: Env }) => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      // Visitors have no accounts.
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      ...(env('S3_BUCKET') ? s3(env) : {}),
      sizeLimit: MAX_FILE_BYTES,
      // Scripts of an SVG or an HTML file would run on the origin of the site.
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf'],
      },
      breakpoints: { large: 1600, medium: 960, small: 480 },
    },
  },
})
