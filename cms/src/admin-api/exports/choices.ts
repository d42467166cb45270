import { DEPARTEMENT_CODES, DEPARTEMENTS } from '@confettis/shared/domain/departements'
import type { Core } from '@strapi/strapi'
import { EVENT, eventOf } from '../../api/event/repository'
import { refuse } from '../../api/registration/lifecycle-handlers'
import { EXPORT_NAMES, EXPORTS, FILTER_WORDS, type Export, type FilterName } from './catalogue'
import { formatNumeric } from '../../i18n/time-zone'
import { FILTERS } from './locale.fr'

interface Option {
  value: string
  label: string
}

/** An export with its filters, for the form. */
export interface Choice {
  name: string
  label: string
  hint: string
  /** A filter without options is a day. */
  filters: { name: FilterName; label: string; required: boolean; options: Option[] | null }[]
}

export async function choices(strapi: Core.Strapi): Promise<Choice[]> {
  const [events, partners] = await Promise.all([readEvents(strapi), readPartners(strapi)])
  const fixed: Partial<Record<FilterName, Option[]>> = {
    event: events,
    partner: partners,
    departement: DEPARTEMENT_CODES.map((code) => ({ value: code, label: `${code} – ${DEPARTEMENTS[code]}` })),
    kind: optionsOf(FILTER_WORDS.kind),
    subject: optionsOf(FILTER_WORDS.subject),
    handled: optionsOf(FILTER_WORDS.handled),
  }
  return EXPORT_NAMES.map((name) => {
    const { name: label, hint, filters, states = {} }: Export = EXPORTS[name]
    return {
      name,
      label,
      hint,
      filters: filters.map((filter) => ({
        name: filter,
        label: FILTERS[filter],
        required: filter === 'event',
        options: filter === 'state' ? optionsOf(states) : (fixed[filter] ?? null),
      })),
    }
  })
}

const optionsOf = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Drafts, the latest event first. */
async function readEvents(strapi: Core.Strapi): Promise<Option[]> {
  const events: { documentId: string; title: string; startsAt: string }[] = await strapi.db.query(EVENT).findMany({
    select: ['documentId', 'title', 'startsAt'],
    where: { publishedAt: null },
    orderBy: { startsAt: 'desc' },
  })
  return events.map(({ documentId, title, startsAt }) => ({
    value: documentId,
    label: `${title} (${formatNumeric(new Date(startsAt)).slice(0, 10)})`,
  }))
}

async function readPartners(strapi: Core.Strapi): Promise<Option[]> {
  const partners: { code: string; name: string }[] = await strapi.db
    .query('api::partner.partner')
    .findMany({ select: ['code', 'name'], orderBy: 'name' })
  return partners.map(({ code, name }) => ({ value: code, label: name }))
}

/**
 * The labels of an event's present questions, by key.
 * @throws ValidationError (400) when the event does not exist
 */
export async function eventQuestions(strapi: Core.Strapi, documentId?: string): Promise<Record<string, string>> {
  if (!documentId) return {}
  const event = await eventOf(strapi, documentId)
  if (!event) throw refuse('event', 'Cet événement n’existe plus\u00a0: choisissez-en un autre.')
  return Object.fromEntries(event.questions.map(({ key, label }) => [key, label]))
}
