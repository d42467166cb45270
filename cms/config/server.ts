import path from 'node:path'
import { dataDir } from '../src/data-dir'

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('CMS_PORT', 1337),
  url: env('CMS_PUBLIC_URL', undefined),
  app: { keys: env.array('APP_KEYS') },
  dirs: { public: path.join(dataDir, 'public') },
  // Without a log line for each request, which would record what visitors read.
  logger: { config: { level: 'info' }, updates: { enabled: false }, startup: { enabled: false } },
  webhooks: { populateRelations: false },
  // Ten megabytes take two minutes on a slow network.
  http: { serverOptions: { requestTimeout: 120_000, headersTimeout: 10_000 } },
})
