/** The colours of the site (`web/src/styles`) as fixed values: mail clients do not support custom properties. */
const INK = '#1b1638'
export const COLORS = {
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

/** One figure of the drawing: colour of the body, colour of the head. */
type Dancer = [body: string, head: string]

export interface Theme {
  paper: Pair
  on: Pair
  dancers: Dancer[]
  /** Colours of the free spot after the last figure; `null`: none is drawn. */
  hole: Pair | null
}

const { vermillon, soleil, outremer, rose, prairie } = COLORS
const BLANC = '#fffcf6'

type Surface = Pick<Theme, 'paper' | 'on'>

const SUN: Surface = { paper: [soleil, '#30256f'], on: [INK, '#ffe3a0'] }
const ROSE: Surface = { paper: [rose, '#4a1832'], on: [INK, '#ffeaf2'] }
const MEADOW: Surface = { paper: ['#2bab74', '#0b3f2b'], on: [INK, '#e8fff4'] }
const ULTRAMARINE: Surface = { paper: [outremer, '#1e2a92'], on: [BLANC, '#f4f2ff'] }
const SAND: Surface = { paper: ['#ebdabd', '#2d2756'], on: [INK, '#fbf3e4'] }

const HOLE_IN_SUN: Pair = ['#e2a00f', '#1d1648']
const HOLE_IN_ROSE: Pair = ['#f07ba4', '#702c4e']

const CROWD: Dancer[] = [
  [outremer, soleil],
  [soleil, outremer],
  [rose, vermillon],
  [vermillon, rose],
  [BLANC, soleil],
]

/** The head of an email: its colours and its figures. `kinds.ts` says which kind has which. */
export const THEMES = {
  request: { ...SUN, dancers: CROWD.slice(0, 4), hole: HOLE_IN_SUN },
  waiting: { ...ROSE, dancers: CROWD.slice(0, 4), hole: HOLE_IN_ROSE },
  welcome: { ...MEADOW, dancers: CROWD, hole: null },
  notice: { ...ULTRAMARINE, dancers: CROWD, hole: null },
  quiet: { ...SAND, dancers: [], hole: null },
  team: { ...SUN, dancers: [], hole: null },
  'signature-confirm': {
    ...SUN,
    dancers: [
      [outremer, rose],
      [rose, outremer],
      [vermillon, prairie],
      [prairie, vermillon],
    ],
    hole: HOLE_IN_SUN,
  },
  'signature-reminder': {
    ...ROSE,
    dancers: [
      [outremer, soleil],
      [soleil, prairie],
      [vermillon, outremer],
      [prairie, soleil],
    ],
    hole: HOLE_IN_ROSE,
  },
  'signature-existing': {
    ...ULTRAMARINE,
    dancers: [
      [soleil, rose],
      [rose, vermillon],
      [vermillon, soleil],
      [prairie, rose],
      [BLANC, soleil],
    ],
    hole: null,
  },
  'testimony-confirm': {
    ...ROSE,
    dancers: [
      [soleil, outremer],
      [outremer, soleil],
      [prairie, vermillon],
    ],
    hole: HOLE_IN_ROSE,
  },
  'testimony-received': {
    ...SUN,
    dancers: [
      [outremer, rose],
      [vermillon, prairie],
      [rose, outremer],
      [prairie, vermillon],
    ],
    hole: null,
  },
  'testimony-published': {
    ...MEADOW,
    dancers: [
      [rose, soleil],
      [outremer, rose],
      [soleil, vermillon],
      [vermillon, soleil],
      [BLANC, outremer],
    ],
    hole: null,
  },
  'message-received': {
    ...ULTRAMARINE,
    dancers: [
      [soleil, rose],
      [rose, vermillon],
    ],
    hole: null,
  },
} satisfies Record<string, Theme>

export type ThemeName = keyof typeof THEMES
