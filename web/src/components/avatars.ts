/** Where the letters stand on the head of each paper bust (`art/bust-N.svg`), and in which ink. */
interface Bust {
  x: number
  y: number
  ink: string
}

const INK = 'var(--ink-paper)'
/** Heads whose paper changes on some sheets: their ink changes with it (`parts.css`). */
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

/** Any number would do; this one makes the first people of the campaign all look different. */
const START = 60
/** Letters get smaller as they get more. */
const SIZES = [84, 84, 64, 52]

/** The bust of a name: always the same for the same name. */
export function avatarFor(name: string, letters: string): Bust & { art: string; size: number } {
  let hash = START
  for (const character of name) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  const number = hash % BUSTS.length
  const bust = BUSTS[number] as Bust
  const size = SIZES[letters.length] ?? 52
  return { ...bust, y: Math.round(bust.y + size * 0.35), art: `bust-${number}`, size }
}
