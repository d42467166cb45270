import type { EmailKind } from '../kinds'

/** The papers of the site (`web/src/styles`), as fixed values: a mail client knows no custom properties. */
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

/** Who dances: the colour of the body, and of the head. */
type Dancer = [body: string, head: string]

export interface Theme {
  paper: Pair
  on: Pair
  dancers: Dancer[]
  /** The place at the end that is still free, as a hole in the paper. */
  hole: Pair | null
}

const { vermillon, soleil, outremer, rose, prairie } = COLORS
const BLANC = '#fffcf6'

const CROWD: Dancer[] = [
  [outremer, soleil],
  [soleil, outremer],
  [rose, vermillon],
  [vermillon, rose],
  [BLANC, soleil],
]
const ASKING: Theme = {
  paper: [soleil, '#30256f'],
  on: [INK, '#ffe3a0'],
  dancers: CROWD.slice(0, 4),
  hole: ['#e2a00f', '#1d1648'],
}
const PATIENT: Theme = {
  paper: [rose, '#4a1832'],
  on: [INK, '#ffeaf2'],
  dancers: CROWD.slice(0, 4),
  hole: ['#f07ba4', '#702c4e'],
}
const COMING: Theme = { paper: ['#2bab74', '#0b3f2b'], on: [INK, '#e8fff4'], dancers: CROWD, hole: null }
const REMINDING: Theme = { paper: [outremer, '#1e2a92'], on: [BLANC, '#f4f2ff'], dancers: CROWD, hole: null }
const QUIET: Theme = { paper: ['#ebdabd', '#2d2756'], on: [INK, '#fbf3e4'], dancers: [], hole: null }

const EVENT_SHEETS = {
  'event-confirm': ASKING,
  'event-already': REMINDING,
  'event-requested': PATIENT,
  'event-confirmed': COMING,
  'event-waiting': PATIENT,
  'event-promoted': COMING,
  'event-refused': QUIET,
  'event-changed': REMINDING,
  'event-called-off': QUIET,
  'event-given-back': QUIET,
  'event-day': REMINDING,
  'event-hour': REMINDING,
  'event-replay': COMING,
}

/** On which paper a mail's heading is pasted, and who dances there. */
export const THEMES: Record<EmailKind, Theme> = {
  confirm: {
    paper: [soleil, '#30256f'],
    on: [INK, '#ffe3a0'],
    dancers: [
      [outremer, rose],
      [rose, outremer],
      [vermillon, prairie],
      [prairie, vermillon],
    ],
    hole: ['#e2a00f', '#1d1648'],
  },
  reminder: {
    paper: [rose, '#4a1832'],
    on: [INK, '#ffeaf2'],
    dancers: [
      [outremer, soleil],
      [soleil, prairie],
      [vermillon, outremer],
      [prairie, soleil],
    ],
    hole: ['#f07ba4', '#702c4e'],
  },
  'already-signed': {
    paper: [outremer, '#1e2a92'],
    on: [BLANC, '#f4f2ff'],
    dancers: [
      [soleil, rose],
      [rose, vermillon],
      [vermillon, soleil],
      [prairie, rose],
      [BLANC, soleil],
    ],
    hole: null,
  },
  thanks: {
    paper: ['#2bab74', '#0b3f2b'],
    on: [INK, '#e8fff4'],
    dancers: [
      [outremer, soleil],
      [soleil, outremer],
      [rose, vermillon],
      [vermillon, rose],
      [BLANC, soleil],
    ],
    hole: null,
  },
  ...EVENT_SHEETS,
  'story-confirm': {
    paper: [rose, '#4a1832'],
    on: [INK, '#ffeaf2'],
    dancers: [
      [soleil, outremer],
      [outremer, soleil],
      [prairie, vermillon],
    ],
    hole: ['#f07ba4', '#702c4e'],
  },
  'story-confirmed': {
    paper: [soleil, '#30256f'],
    on: [INK, '#ffe3a0'],
    dancers: [
      [outremer, rose],
      [vermillon, prairie],
      [rose, outremer],
      [prairie, vermillon],
    ],
    hole: null,
  },
  'story-published': {
    paper: ['#2bab74', '#0b3f2b'],
    on: [INK, '#e8fff4'],
    dancers: [
      [rose, soleil],
      [outremer, rose],
      [soleil, vermillon],
      [vermillon, soleil],
      [BLANC, outremer],
    ],
    hole: null,
  },
  'story-refused': { paper: ['#ebdabd', '#2d2756'], on: [INK, '#fbf3e4'], dancers: [], hole: null },
  news: COMING,
  'news-test': COMING,
  'message-received': {
    paper: [outremer, '#1e2a92'],
    on: [BLANC, '#f4f2ff'],
    dancers: [
      [soleil, rose],
      [rose, vermillon],
    ],
    hole: null,
  },
  'message-answer': COMING,
  'message-team': { paper: [soleil, '#30256f'], on: [INK, '#ffe3a0'], dancers: [], hole: null },
  'team-alert': QUIET,
  withdrawn: { paper: ['#ebdabd', '#2d2756'], on: [INK, '#fbf3e4'], dancers: [], hole: null },
}
