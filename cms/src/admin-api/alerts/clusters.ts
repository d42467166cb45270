import { WHATS, type What } from './contract'

/** A signature, as far as it may be like many others. `null` is like none. */
export type Signs = Record<What, string | null>

/** Something that more signatures share than are usual. */
export interface Crowd {
  what: What
  value: string
  signatures: number
}

/** From how many on within an hour something is unusual; 0: never. */
export type Thresholds = Record<What, number>

/** How a name looks: « test 12 » and « test 345 » look the same. */
export const nameSign = (searchKey: string): string => searchKey.replace(/\d+/g, '#')

/** What is shared by as many as the threshold says, or more. */
export function crowdsAmong(signatures: readonly Signs[], thresholds: Thresholds): Crowd[] {
  return WHATS.filter((what) => thresholds[what] > 0).flatMap((what) => {
    const counts = new Map<string, number>()
    for (const { [what]: value } of signatures) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts]
      .filter(([, signatures]) => signatures >= thresholds[what])
      .map(([value, signatures]) => ({ what, value, signatures }))
  })
}
