import { ApiError } from '@confettis/shared/errors'

/** Loads a value again. During an outage a value that was loaded before stays. */
export async function keepLastKnownValue(hasSome: boolean, load: () => Promise<void>): Promise<void> {
  try {
    await load()
  } catch (error) {
    if (!hasSome || !(error instanceof ApiError) || !error.isOutage) throw error
  }
}
