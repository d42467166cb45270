import type { Lever } from '@confettis/shared/domain/lever'
import { places } from 'virtual:art'

/** The drawing of a lever: the one an editor chose, or the one every lever can have. */
export function leverArt({ art }: Pick<Lever, 'art'>): string {
  return art && art !== 'none' ? art : 'lever-other'
}

/** The same, cut larger for the head of the lever's page. */
export function largeLeverArt(lever: Pick<Lever, 'art'>): string {
  const art = leverArt(lever)
  return `${art}-large` in places ? `${art}-large` : art
}
