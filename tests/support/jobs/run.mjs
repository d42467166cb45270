import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The built CMS without its server: it runs the jobs that its parent sends, each at a given time, and answers with the
 * results. It ends with its parent.
 */
const appDir = fileURLToPath(new URL('../../../cms', import.meta.url))
const load = createRequire(path.join(appDir, 'package.json'))
process.chdir(appDir)

/** @typedef {Parameters<typeof import('../../../cms/src/database/job-lock').runOnce>[0]} Strapi */
/** @type {{ createStrapi(options: object): { load(): Promise<Strapi> } }} */
const { createStrapi } = load('@strapi/strapi')
const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false }).load()

/** @type {typeof import('../../../cms/src/jobs/schedule')} */
const { JOBS } = load('./dist/src/jobs/schedule.js')
/** @type {typeof import('../../../cms/src/database/job-lock')} */
const { runOnce } = load('./dist/src/database/job-lock.js')

/** @param {{ name: string, now: string }} order */
async function perform({ name, now }) {
  const job = JOBS[name]
  if (!job) throw new Error(`There is no job ${name}`)
  /** @type {unknown} */
  let result = null
  const ran = await runOnce(strapi, name, async () => (result = await job.task(strapi, new Date(now))))
  return { ran, result }
}

/** @param {object} message dropped when the parent has ended */
const say = (message) => void process.send?.(message, undefined, undefined, () => undefined)

process.on('message', (/** @type {{ name: string, now: string }} */ order) => {
  perform(order).then(
    (done) => say({ done }),
    (/** @type {unknown} */ error) => say({ failed: String(error) }),
  )
})
process.on('disconnect', () => void strapi.destroy().finally(() => process.exit()))
say({ done: 'ready' })
