// Makes the snapshots anew from the CMS as it is built now: `node support/old-database/make.mjs`, in the folder `tests`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (/** @type {string} */ file) =>
  (await runnerImport(fileURLToPath(new URL(file, import.meta.url)))).module
const removeRun = await (await load('../seeded.ts')).setup()
await (await load('make.ts')).makeSnapshots()
await removeRun()
