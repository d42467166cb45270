import type { Mark } from './check-in-marks'

const keyOf = (slug: string) => `accueil:${slug}:cle`
const marksOf = (slug: string) => `accueil:${slug}:pointages`

/** The data of an event on a device of the team: the key of its URL and the unsent marks. No names. */
export const device = {
  key: (slug: string): string => attempt(() => localStorage.getItem(keyOf(slug))) ?? '',
  keepKey: (slug: string, key: string) => attempt(() => localStorage.setItem(keyOf(slug), key)),
  /** `null` without storage: the marks are then in memory only. */
  marks: (slug: string): Mark[] | null => attempt(() => parse(localStorage.getItem(marksOf(slug)))),
  keepMarks: (slug: string, marks: Mark[]) => attempt(() => localStorage.setItem(marksOf(slug), JSON.stringify(marks))),
  forget: (slug: string) =>
    [keyOf(slug), marksOf(slug)].forEach((name) => attempt(() => localStorage.removeItem(name))),
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

function parse(text: string | null): Mark[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(stored) ? stored.filter(isMark) : []
  } catch {
    return []
  }
}

const isMark = (value: unknown): value is Mark => {
  const { id, present, at } = (value ?? {}) as Partial<Mark>
  return (
    typeof id === 'string' && typeof present === 'boolean' && typeof at === 'string' && !Number.isNaN(Date.parse(at))
  )
}
