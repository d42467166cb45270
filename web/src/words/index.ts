import type { Locale } from '@confettis/shared/domain/site'
import { computed, type ComputedRef } from 'vue'
import { useSite } from '../stores/site'
import { en } from './en'
import { fr, type Words } from './fr'

const WORDS: Record<Locale, Words> = { fr, en }

/** What the interface says, in the language of the page being shown. */
export function useWords(): ComputedRef<Words> {
  const site = useSite()
  return computed(() => WORDS[site.locale])
}
