import type { Locale } from '@confettis/shared/domain/site'
import { computed, type ComputedRef } from 'vue'
import { useLocale } from '../lib/locale'
import { commonWords, type CommonWords } from './fr/common'

const words: Partial<Record<Locale, CommonWords>> = { fr: commonWords }

/** Fetches the words of a language that few visitors read, before a page in it is shown. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') words.en ??= (await import('./en/common')).commonWords
}

/** The words of the interface, in the language of the page on the screen. */
export function useWords(): ComputedRef<CommonWords> {
  const locale = useLocale()
  return computed(() => words[locale.value] ?? commonWords)
}
