import { inject, type InjectionKey } from 'vue'

/** Fetches a page of the site ahead of its visit, by its path. Never throws. */
export type Prefetch = (path: string) => void

export const PREFETCH: InjectionKey<Prefetch> = Symbol('prefetch')

export const usePrefetch = (): Prefetch => inject(PREFETCH, () => {})
