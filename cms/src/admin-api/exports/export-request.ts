import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import { parseBody } from '../../http/body'
import { EXPORTS, FILTER_WORDS, type Export, type ExportName, type FilterName } from './catalogue'

/** How a file can be written. */
const FORMATS = ['csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

export type Filters = Partial<Record<FilterName, string>>

/** What somebody asks for. */
export interface Order {
  what: ExportName
  format: Format
  filters: Filters
}

const CHOOSE = 'Choisissez dans la liste.'
const DAY = 'Écrivez une date complète, comme 04/03/2021.'

const oneOf = (words: object) => z.enum(Object.keys(words) as [string, ...string[]], { error: CHOOSE })

const FIELDS: Record<Exclude<FilterName, 'state'>, z.ZodMiniType<string>> = {
  event: z.string({ error: 'Choisissez un événement.' }).check(z.regex(/^[a-z0-9]{1,40}$/, 'Choisissez un événement.')),
  kind: oneOf(FILTER_WORDS.kind),
  departement: z.enum(DEPARTEMENT_CODES, { error: CHOOSE }),
  partner: z.string({ error: CHOOSE }).check(z.regex(/^[a-z0-9-]{1,40}$/, CHOOSE)),
  subject: oneOf(FILTER_WORDS.subject),
  handled: oneOf(FILTER_WORDS.handled),
  from: z.iso.date(DAY),
  to: z.iso.date(DAY),
}

/** An export is of one event; whatever else narrows it may be left out. */
const fieldOfFilter = (name: FilterName, { states = {} }: Export) => {
  const field = name === 'state' ? oneOf(states) : FIELDS[name]
  return name === 'event' ? field : z.optional(field)
}

/** A filter that an export does not know is refused like any unknown field. */
const filtersOf = (asked: Export) =>
  z
    .strictObject(Object.fromEntries(asked.filters.map((name) => [name, fieldOfFilter(name, asked)])))
    .check(z.refine(isInOrder, { path: ['to'], error: 'La fin vient avant le début\u00a0: échangez les deux dates.' }))

const isInOrder = ({ from, to }: Filters) => !from || !to || from <= to

const schemaOf = (what: ExportName) =>
  z.strictObject({
    what: z.literal(what),
    format: z.enum(FORMATS, { error: 'Choisissez un format.' }),
    filters: filtersOf(EXPORTS[what]),
  })

const orderSchema = z.discriminatedUnion(
  'what',
  [schemaOf('signatures'), schemaOf('registrations'), schemaOf('messages'), schemaOf('newsletter')],
  { error: 'Choisissez ce que vous exportez.' },
)

/** @throws ValidationError (400) with every field to put right, and how */
export const parseExportRequest = (ctx: Context): Order => parseBody<Order>(ctx, orderSchema)
