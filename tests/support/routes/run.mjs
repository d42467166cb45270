import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Says every route that the CMS as it is built answers to, and ends. */
const appDir = fileURLToPath(new URL('../../../cms', import.meta.url))
const load = createRequire(path.join(appDir, 'package.json'))
process.chdir(appDir)

/** @typedef {{ methods: string[], path: string }} Route */
/** @typedef {{ server: { mount(): { listRoutes(): Route[] } } }} Strapi */
/** @type {{ createStrapi(options: object): { load(): Promise<Strapi> } }} */
const { createStrapi } = load('@strapi/strapi')
const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()
const routes = strapi.server.mount().listRoutes()
process.send?.(
  routes.flatMap(({ methods, path }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path })),
  ),
  () => process.exit(),
)
