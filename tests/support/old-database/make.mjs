// Makes the snapshots anew from the CMS as it is built now: `node support/old-database/make.mjs`, in the folder `tests`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('make.ts', import.meta.url)))
await module.makeSnapshots()
