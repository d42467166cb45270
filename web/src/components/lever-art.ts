import type { Lever } from '@confettis/shared/domain/lever'
import { places } from 'virtual:art'

/** The drawing that an editor chose for a lever, or the default one. */
export function leverArt({ art }: Pick<Lever, 'art'>): string {
  return art && art !== 'none' ? art : 'lever-other'
}

/** The large version of that drawing, for the head of the lever's page. */
export function largeLeverArt(lever: Pick<Lever, 'art'>): string {
  const art = leverArt(lever)
  return `${art}-large` in places ? `${art}-large` : art
}
