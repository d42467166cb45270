import type { Core } from '@strapi/strapi'
import type { QuestionInput } from './validation'

const QUESTION = 'events.question'
const MAX_KEY = 40

/** Properties of every object, which cannot be keys of answers. */
const RESERVED = Object.getOwnPropertyNames(Object.prototype)

/**
 * Gives each question the unique key under which its answers are stored. The key is made from the first label and does not
 * change with it.
 */
export async function assignQuestionKeys(strapi: Core.Strapi, questions: QuestionInput[]): Promise<void> {
  const stored = await readStoredKeys(strapi, questions)
  const taken = new Set(RESERVED)
  for (const question of questions) {
    const known = question.key ?? stored.get(question.id ?? 0)
    question.key = uniqueKey(known ?? toKey(question.label ?? ''), taken)
    taken.add(question.key)
  }
}

/** The form of the admin does not send the key, so it is read from the stored question. */
async function readStoredKeys(strapi: Core.Strapi, questions: readonly QuestionInput[]): Promise<Map<number, string>> {
  const ids = questions.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (ids.length === 0) return new Map()
  const rows: { id: number; key: string | null }[] = await strapi.db
    .query(QUESTION)
    .findMany({ select: ['id', 'key'], where: { id: { $in: ids } } })
  return new Map(rows.flatMap(({ id, key }) => (key ? [[id, key]] : [])))
}

const toKey = (label: string) =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_KEY)
    .replace(/^-|-$/g, '') || 'question'

function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  for (let count = 2; ; count++) if (!taken.has(`${key}-${count}`)) return `${key}-${count}`
}
