import type { Core } from '@strapi/strapi'
import { recordAccess } from '../../access-log'
import type { AdminUser } from '../../roles/admin-user'
import { EXPORTS } from './catalogue'
import { eventQuestions } from './choices'
import type { ExportRequest } from './export-request'
import { run, type Running } from './run-worker'

/** One export at a time: two would slow the site down. */
let current: Promise<void> | null = null

export const isBusy = (): boolean => current !== null

/** Resolves once the current export, if any, has ended and is logged. */
export const waitForExports = async (): Promise<void> => {
  await current
}

function begin(): () => void {
  let resolve = () => {}
  current = new Promise<void>((done) => (resolve = done))
  return () => {
    current = null
    resolve()
  }
}

/** Starts an export. The access log is written before the first byte, and with the number of lines at the end. */
export async function createExport(strapi: Core.Strapi, user: AdminUser, request: ExportRequest): Promise<Running> {
  const { what, format, filters } = request
  const log = (state: 'begun' | 'whole' | 'broken off', rows?: number) =>
    recordAccess(strapi, {
      user,
      what: 'export',
      about: EXPORTS[what].about,
      filter: { export: what, format, ...filters, state },
      rows,
    })
  const end = begin()
  try {
    const questions = await eventQuestions(strapi, filters.event)
    await log('begun')
    return await run({ request, questions }, (lines, isWhole) =>
      log(isWhole ? 'whole' : 'broken off', lines).finally(end),
    )
  } catch (error) {
    end()
    throw error
  }
}
