/** The position and colour of the initials on each drawn bust (`art/bust-N.svg`). */
interface Bust {
  x: number
  y: number
  ink: string
}

const INK = 'var(--ink-paper)'
/** These heads change colour on some backgrounds, and their ink with them (`parts.css`). */
const ON_VERMILLON = 'var(--letter-v)'
const ON_OUTREMER = 'var(--letter-o)'

const BUSTS: Bust[] = [
  { x: 110, y: 92, ink: INK },
  { x: 110, y: 86, ink: ON_VERMILLON },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: ON_VERMILLON },
  { x: 122, y: 100, ink: ON_VERMILLON },
  { x: 110, y: 92, ink: INK },
  { x: 122, y: 100, ink: INK },
  { x: 110, y: 84, ink: ON_OUTREMER },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: ON_OUTREMER },
  { x: 110, y: 84, ink: INK },
  { x: 122, y: 100, ink: INK },
  { x: 110, y: 92, ink: INK },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 86, ink: INK },
  { x: 110, y: 84, ink: ON_OUTREMER },
  { x: 110, y: 86, ink: INK },
]

/** Chosen so that the first supporters of the campaign have different busts. */
const START = 60
/** The font size by number of letters. */
const SIZES = [84, 84, 64, 52]

/** The bust of a name, the same for each rendering. */
export function avatarFor(name: string, letters: string): Bust & { art: string; size: number } {
  let hash = START
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  const number = hash % BUSTS.length
  const bust = BUSTS[number] as Bust
  const size = SIZES[letters.length] ?? 52
  return { ...bust, y: Math.round(bust.y + size * 0.35), art: `bust-${number}`, size }
}
