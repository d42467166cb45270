import type { Locale } from '@confettis/shared/domain/site'
import { computed, type ComputedRef } from 'vue'
import { useSite } from '../stores/site'
import { fr, type Words } from './fr/common'

const words: Partial<Record<Locale, Words>> = { fr }

/** Fetches the words of a language that few visitors need, before a page in it is shown. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'en') words.en ??= (await import('./en/common')).en
}

/** What the interface says, in the language of the page being shown. */
export function useWords(): ComputedRef<Words> {
  const site = useSite()
  return computed(() => words[site.locale] ?? fr)
}
