import { WIDGETS, type Widget } from './widgets'

/**
 * Strapi's own widgets that stay, and what they are called here. The others go through every row of every table to tell
 * what was edited last and how many entries there are, or count what developers made.
 */
const KEPT: Record<string, string> = {
  'last-published-entries': 'Dernières publications',
  'profile-info': 'Mon compte',
}

/** What the home page shows: ours, then those of Strapi's that stay. */
export const homePage = (theirs: Widget[]): Widget[] => [...WIDGETS, ...theirs.flatMap(kept)]

function kept(widget: Widget): Widget[] {
  const name = KEPT[widget.id]
  return name ? [{ ...widget, title: { id: `confettis.${widget.id}`, defaultMessage: name } }] : []
}
