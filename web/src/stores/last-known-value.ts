import { ApiError } from '@confettis/shared/errors'

/** Asks anew; when that fails for now and there is something to show already, that stays. */
export async function keepLastKnownValue(hasSome: boolean, ask: () => Promise<void>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (!hasSome || !(error instanceof ApiError) || !error.isOutage) throw error
  }
}
