/** An image takes two seconds and 310 MB at worst. Further uploads are refused for the moment. */
const MAX_WAITING = 8

/** The refusal of an upload while others wait. */
export const TOO_MANY_PICTURES_MESSAGE = 'Beaucoup d’images arrivent en ce moment. Réessayez dans quelques secondes.'

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Whether the queue is full. */
export const isOverloaded = (): boolean => waiting >= MAX_WAITING

/** Runs one task after the other. */
export async function runInTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1
  const result = last.then(work)
  last = result.catch(() => undefined)
  try {
    return await result
  } finally {
    waiting -= 1
  }
}
