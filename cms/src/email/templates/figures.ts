import { COLORS, type Theme } from './themes'

const SHAPES = [
  'width:48px;height:74px;border-radius:24px 24px 3px 2px',
  'width:50px;height:52px;border-radius:30px 26px 2px 4px',
  'width:44px;height:66px;border-radius:3px 5px 2px 3px',
  'width:50px;height:58px;border-radius:4px 44px 3px 2px',
  'width:48px;height:70px;border-radius:22px 24px 2px 3px',
]
const HEAD = 'width:26px;height:26px;border-radius:50%'

const box = (shape: string, margin: string, colour: string, name: string) =>
  `<div${name} style="${shape};margin:${margin};background:${colour};font-size:0;line-height:0">&nbsp;</div>`

/** The round of figures as cells of a table, without a picture: heads and bodies are coloured boxes. */
export function figures({ dancers, hole }: Theme): string {
  const free: [string, string][] = hole ? [[hole[0], hole[0]]] : []
  const cells = [...dancers, ...free].map(([body, head], place) => {
    const name = place < dancers.length ? '' : ' class="hole"'
    const figure = box(HEAD, '0 auto 4px', head, name) + box(SHAPES[place] ?? '', '0', body, name)
    return `<td valign="bottom" style="padding:0 3px 0 0">${figure}</td>`
  })
  return `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0"><tr>${cells.join('')}</tr></table>`
}

const piece = (width: number, height: number, radius: string, colour: string) =>
  `<span style="display:inline-block;width:${width}px;height:${height}px;border-radius:${radius};background:${colour};` +
  'font-size:0;line-height:0;vertical-align:bottom;margin-right:3px">&nbsp;</span>'

/** The five pieces of the mark, cut from coloured boxes. */
export const mark = (): string =>
  piece(13, 13, '2px', COLORS.soleil) +
  piece(12, 17, '7px 7px 1px 1px', COLORS.outremer) +
  piece(16, 9, '9px 9px 1px 1px', COLORS.vermillon) +
  piece(13, 13, '50%', COLORS.rose) +
  piece(11, 16, '1px 12px', COLORS.prairie)

/** The edge between two papers, cut by hand; a client that knows no gradients shows a straight one. */
export function edge(name: string, above: string, below: string): string {
  const cell = (side: 'left' | 'right', width: number) =>
    `<td class="${name}-${side}" width="${width}%" height="14" bgcolor="${below}" style="font-size:0;line-height:0;height:14px;` +
    `background:${slope(side, above, below)}">&nbsp;</td>`
  return (
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>' +
    `${cell('left', 62)}${cell('right', 38)}</tr></table>`
  )
}

/** On the left the paper below rises, on the right it falls. */
export const slope = (side: 'left' | 'right', above: string, below: string): string =>
  `linear-gradient(to bottom ${side === 'left' ? 'right' : 'left'},${above} 49.5%,${below} 50.5%)`
