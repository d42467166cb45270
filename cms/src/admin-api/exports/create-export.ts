import type { Core } from '@strapi/strapi'
import { recordAccess } from '../../access-log'
import type { AdminUser } from '../../roles/admin-user'
import { EXPORTS } from './catalogue'
import { eventQuestions } from './choices'
import type { Order } from './export-request'
import { run, type Running } from './run-worker'

/** The one file that is being made: two at once would take the machine from those who visit. */
let current: Promise<void> | null = null

/** Whether somebody has to wait. */
export const isBusy = (): boolean => current !== null

/** Resolves once the file that is being made, if any, is noted; whoever downloads it is gone by then. */
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

/**
 * Makes a file for somebody of the team. That they asked is noted before anything is given, and how many lines they got
 * once it ended, however it did.
 */
export async function createExport(strapi: Core.Strapi, user: AdminUser, order: Order): Promise<Running> {
  const { what, format, filters } = order
  const note = (state: 'begun' | 'whole' | 'broken off', rows?: number) =>
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
    await note('begun')
    return await run({ order, questions }, (lines, isWhole) =>
      note(isWhole ? 'whole' : 'broken off', lines).finally(end),
    )
  } catch (error) {
    end()
    throw error
  }
}
