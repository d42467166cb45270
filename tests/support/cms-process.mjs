import { createRequire } from 'node:module'
import path from 'node:path'

/** `strapi start` without Strapi's command line, whose other commands take a quarter of the start to load. */
const appDir = process.cwd()
const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi')
createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).start()
