import type { Core } from '@strapi/strapi'
import type { QuestionInput } from './validation'

const QUESTION = 'events.question'
const MAX_KEY = 40

/** Names that every object has: as the key of an answer they would mean something else. */
const RESERVED = Object.getOwnPropertyNames(Object.prototype)

/**
 * Gives each question the key that its answers are kept under: made from its first words, and never changed with
 * them. Two questions never have the same.
 */
export async function assignQuestionKeys(strapi: Core.Strapi, questions: QuestionInput[]): Promise<void> {
  const kept = await keptKeys(strapi, questions)
  const taken = new Set(RESERVED)
  for (const question of questions) {
    const known = question.key ?? kept.get(question.id ?? 0)
    question.key = free(known ?? wordsOf(question.label ?? ''), taken)
    taken.add(question.key)
  }
}

/** Forms of the admin do not carry the key: the question they change has it. */
async function keptKeys(strapi: Core.Strapi, questions: readonly QuestionInput[]): Promise<Map<number, string>> {
  const ids = questions.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (ids.length === 0) return new Map()
  const rows: { id: number; key: string | null }[] = await strapi.db
    .query(QUESTION)
    .findMany({ select: ['id', 'key'], where: { id: { $in: ids } } })
  return new Map(rows.flatMap(({ id, key }) => (key ? [[id, key]] : [])))
}

const wordsOf = (label: string) =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_KEY)
    .replace(/^-|-$/g, '') || 'question'

function free(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key
  for (let count = 2; ; count++) if (!taken.has(`${key}-${count}`)) return `${key}-${count}`
}
