import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** @param {string[]} parts a path below the root of the project */
export const inRoot = (...parts) => path.join(root, ...parts)
