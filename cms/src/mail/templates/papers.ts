import type { MailKind } from '../kinds'

/** The papers of the site (`web/src/styles`), as fixed values: a mail client knows no custom properties. */
export const INK = '#1b1638'
export const PAPER = {
  vermillon: '#f4502b',
  soleil: '#ffc12e',
  outremer: '#2b3dcb',
  rose: '#ff9fc0',
  prairie: '#169b62',
}

/** Light and dark values of one role. */
type Pair = [light: string, dark: string]

export const ROLES = {
  ground: ['#fbf3e4', '#131029'],
  page: ['#fffcf6', '#221d45'],
  text: [INK, '#fbf3e4'],
  quiet: ['#4a4364', '#cdc5da'],
  link: ['#2334b8', '#b4beff'],
  button: [INK, '#ffc12e'],
  onButton: ['#fffcf6', INK],
  foot: [INK, '#0b091b'],
  onFoot: ['#fbf3e4', '#fbf3e4'],
} satisfies Record<string, Pair>

export interface Sheet {
  paper: Pair
  on: Pair
  /** The colours of those who dance on it. */
  dancers: string[]
  /** The last of them: the place that is free, or whoever took it. */
  last: Pair | null
}

const BLANC: Pair = ['#fffcf6', '#fffcf6']

/** On which paper a mail's heading is pasted. */
export const SHEETS: Record<MailKind, Sheet> = {
  confirm: {
    paper: [PAPER.soleil, '#30256f'],
    on: [INK, '#ffe3a0'],
    dancers: [PAPER.outremer, PAPER.rose, PAPER.vermillon, PAPER.prairie],
    last: ['#e2a00f', '#1d1648'],
  },
  reminder: {
    paper: [PAPER.rose, '#4a1832'],
    on: [INK, '#ffeaf2'],
    dancers: [PAPER.outremer, PAPER.soleil, PAPER.vermillon, PAPER.prairie],
    last: ['#f07ba4', '#702c4e'],
  },
  'already-signed': {
    paper: [PAPER.outremer, '#1e2a92'],
    on: ['#fffcf6', '#f4f2ff'],
    dancers: [PAPER.soleil, PAPER.rose, PAPER.vermillon, PAPER.prairie],
    last: BLANC,
  },
  thanks: {
    paper: ['#2bab74', '#0b3f2b'],
    on: [INK, '#e8fff4'],
    dancers: [PAPER.outremer, PAPER.soleil, PAPER.rose, PAPER.vermillon],
    last: BLANC,
  },
  withdrawn: { paper: ['#ebdabd', '#2d2756'], on: [INK, '#fbf3e4'], dancers: [], last: null },
}
