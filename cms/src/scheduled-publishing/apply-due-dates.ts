import type { Core } from '@strapi/strapi'
import { documentsOf } from '../strapi-internals/documents'
import { runAs } from '../audit-log/current-user'
import { reasonOf } from './completeness'
import { dueDates, PLANNED, type PlannedDate } from './dates'

/** Publishes and unpublishes what was planned until `now`, in the name of the team member. @returns how many it did */
export async function applyDueDates(strapi: Core.Strapi, now: Date): Promise<number> {
  let applied = 0
  for (const date of await dueDates(strapi, now)) if (await apply(strapi, date)) applied += 1
  return applied
}

/** A failure is kept with its reason, shown beside the document, and not tried again. */
async function apply(strapi: Core.Strapi, date: PlannedDate): Promise<boolean> {
  const { id, about, subject, language, move, person, who } = date
  const documents = documentsOf(strapi, about)
  try {
    await strapi.db.transaction(async () => {
      await runAs({ id: person, name: who }, () =>
        documents[move]({ documentId: subject, ...(language && { locale: language }) }),
      )
      await strapi.db.query(PLANNED).delete({ where: { id } })
    })
    return true
  } catch (error) {
    const failure = reasonOf(about, error)
    strapi.log.warn(`A planned date could not be kept (${move} ${about} ${subject}): ${failure}`)
    await strapi.db.query(PLANNED).update({ where: { id }, data: { failure } })
    return false
  }
}
