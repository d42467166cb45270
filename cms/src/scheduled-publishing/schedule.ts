import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { rejectProtectedPages } from '../validation/protected-pages'
import type { Actor } from '../audit-log/current-user'
import { hasDrafts } from '../audit-log/audited-types'
import { fromLocalTime } from '../i18n/time-zone'
import { newDocumentId } from '../crypto/document-id'
import { assertPublishable } from './completeness'
import { datesOf, deleteDate, PLANNED, type Move, type PlannedDate } from './dates'
import { findDateIssue } from './validate-date'

interface Wanted {
  about: string
  subject: string
  language: string
  move: Move
  /** In Paris, as a form writes it; `null` deletes the date. */
  time: string | null
}

/** Plans a move, in place of one that was planned before. @throws ValidationError when it could not be done at that time */
export async function plan(strapi: Core.Strapi, wanted: Wanted, person: Actor, now: Date): Promise<void> {
  const { about, subject, language, move, time } = wanted
  if (time === null) {
    await deleteDate(strapi, wanted, move)
    return
  }
  const planned = (await datesOf(strapi, wanted)).filter(({ failure }) => !failure)
  const at = fromLocalTime(time)
  const mistake = findDateIssue({ move, at }, momentsOf(planned), now)
  if (mistake) throw new errors.ValidationError(mistake, { errors: [{ path: ['time'], message: mistake }] })
  await assertMovable(strapi, wanted)
  await strapi.db.transaction(async () => {
    await deleteDate(strapi, wanted, move)
    await strapi.db.query(PLANNED).create({
      data: {
        documentId: newDocumentId(),
        about,
        subject,
        language,
        move,
        at,
        person: person.id,
        who: person.name,
      },
    })
  })
}

const momentsOf = (planned: readonly PlannedDate[]): Partial<Record<Move, Date>> =>
  Object.fromEntries(planned.map(({ move, at }) => [move, new Date(at)]))

async function assertMovable(strapi: Core.Strapi, { about, subject, language, move }: Wanted): Promise<void> {
  const locale = language || undefined
  if (!hasDrafts(strapi, about))
    throw new errors.ValidationError('Ces documents sont sur le site dès l’enregistrement.')
  if (move === 'publish') return assertPublishable(strapi, about, { documentId: subject, locale })
  await rejectProtectedPages(strapi, { uid: about, action: move, params: { documentId: subject, locale } })
}
