import type { Locale } from '@confettis/shared/domain/site'
import { updateWords as en } from './en/updates'
import { updateWords as fr } from './fr/updates'

/** The words of the pages of updates, by language. */
export const updateWords: Record<Locale, typeof fr> = { fr, en }
