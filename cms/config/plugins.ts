import { MAX_FILE_BYTES } from '../src/media/limits'

/** An S3-compatible store takes the uploads when one is named; otherwise they stay in DATA_DIR. */
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
      // Visitors have no accounts: nobody registers.
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      ...(env('S3_BUCKET') ? s3(env) : {}),
      sizeLimit: MAX_FILE_BYTES,
      // An SVG or an HTML file would run its scripts at the site's own address.
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf'],
      },
      breakpoints: { large: 1600, medium: 960, small: 480 },
    },
  },
})
