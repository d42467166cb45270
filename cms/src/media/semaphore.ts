/** A picture takes two seconds and 310 MB at worst: so many may wait, the others are told to come back. */
const MAX_WAITING = 8

/** What to say to them. */
export const TOO_MANY_PICTURES_MESSAGE = 'Beaucoup d’images arrivent en ce moment. Réessayez dans quelques secondes.'

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Whether another one would wait too long. */
export const isOverloaded = (): boolean => waiting >= MAX_WAITING

/** One after the other. */
export async function runInTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}
