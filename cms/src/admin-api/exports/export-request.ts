import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import { parseBody } from '../../http/body'
import { EXPORTS, FILTER_WORDS, type Export, type ExportName, type FilterName } from './catalogue'

const FORMATS = ['csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

export type Filters = Partial<Record<FilterName, string>>

export interface ExportRequest {
  what: ExportName
  format: Format
  filters: Filters
}

const NOT_IN_LIST = 'Choisissez dans la liste.'
const DAY = 'Écrivez une date complète, comme 04/03/2021.'

const oneOf = (words: object) => z.enum(Object.keys(words) as [string, ...string[]], { error: NOT_IN_LIST })

const FIELDS: Record<Exclude<FilterName, 'state'>, z.ZodMiniType<string>> = {
  event: z.string({ error: 'Choisissez un événement.' }).check(z.regex(/^[a-z0-9]{1,40}$/, 'Choisissez un événement.')),
  kind: oneOf(FILTER_WORDS.kind),
  departement: z.enum(DEPARTEMENT_CODES, { error: NOT_IN_LIST }),
  partner: z.string({ error: NOT_IN_LIST }).check(z.regex(/^[a-z0-9-]{1,40}$/, NOT_IN_LIST)),
  subject: oneOf(FILTER_WORDS.subject),
  handled: oneOf(FILTER_WORDS.handled),
  from: z.iso.date(DAY),
  to: z.iso.date(DAY),
}

/** The filter `event` is required, all others are optional. */
const fieldOfFilter = (name: FilterName, { states = {} }: Export) => {
  const field = name === 'state' ? oneOf(states) : FIELDS[name]
  return name === 'event' ? field : z.optional(field)
}

/** A filter of another export is rejected as an unknown field. */
const filtersOf = (wanted: Export) =>
  z
    .strictObject(Object.fromEntries(wanted.filters.map((name) => [name, fieldOfFilter(name, wanted)])))
    .check(z.refine(isInOrder, { path: ['to'], error: 'La fin vient avant le début\u00a0: échangez les deux dates.' }))

const isInOrder = ({ from, to }: Filters) => !from || !to || from <= to

const schemaOf = (what: ExportName) =>
  z.strictObject({
    what: z.literal(what),
    format: z.enum(FORMATS, { error: 'Choisissez un format.' }),
    filters: filtersOf(EXPORTS[what]),
  })

const exportRequestSchema = z.discriminatedUnion(
  'what',
  [schemaOf('signatures'), schemaOf('registrations'), schemaOf('messages'), schemaOf('newsletter')],
  { error: 'Choisissez ce que vous exportez.' },
)

/** @throws ValidationError (400) with a message for each invalid field */
export const parseExportRequest = (ctx: Context): ExportRequest => parseBody<ExportRequest>(ctx, exportRequestSchema)
