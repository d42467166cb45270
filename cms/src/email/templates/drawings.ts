import { COLORS, type Theme } from './themes'

const SHAPES = [
  'width:48px;height:74px;border-radius:24px 24px 3px 2px',
  'width:50px;height:52px;border-radius:30px 26px 2px 4px',
  'width:44px;height:66px;border-radius:3px 5px 2px 3px',
  'width:50px;height:58px;border-radius:4px 44px 3px 2px',
  'width:48px;height:70px;border-radius:22px 24px 2px 3px',
]
const HEAD = 'width:26px;height:26px;border-radius:50%'

const box = (shape: string, margin: string, color: string, attributes: string) =>
  `<div${attributes} style="${shape};margin:${margin};background:${color};font-size:0;line-height:0">&nbsp;</div>`

/** The dancers of a theme as table cells without images: heads and bodies are coloured boxes. */
export function dancers({ dancers, hole }: Theme): string {
  const freeSpot: [string, string][] = hole ? [[hole[0], hole[0]]] : []
  const cells = [...dancers, ...freeSpot].map(([body, head], index) => {
    const attributes = index < dancers.length ? '' : ' class="hole"'
    const figure = box(HEAD, '0 auto 4px', head, attributes) + box(SHAPES[index] ?? '', '0', body, attributes)
    return `<td valign="bottom" style="padding:0 3px 0 0">${figure}</td>`
  })
  return `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0"><tr>${cells.join('')}</tr></table>`
}

const piece = (width: number, height: number, radius: string, color: string) =>
  `<span style="display:inline-block;width:${width}px;height:${height}px;border-radius:${radius};background:${color};` +
  'font-size:0;line-height:0;vertical-align:bottom;margin-right:3px">&nbsp;</span>'

/** The five pieces of the logo as coloured boxes. */
export const logo = (): string =>
  piece(13, 13, '2px', COLORS.soleil) +
  piece(12, 17, '7px 7px 1px 1px', COLORS.outremer) +
  piece(16, 9, '9px 9px 1px 1px', COLORS.vermillon) +
  piece(13, 13, '50%', COLORS.rose) +
  piece(11, 16, '1px 12px', COLORS.prairie)

/** The edge between two colours, cut at an angle; clients without gradients show a straight one. */
export function edge(name: string, above: string, below: string): string {
  const cell = (side: 'left' | 'right', width: number) =>
    `<td class="${name}-${side}" width="${width}%" height="14" bgcolor="${below}" style="font-size:0;line-height:0;height:14px;` +
    `background:${slope(side, above, below)}">&nbsp;</td>`
  return (
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>' +
    `${cell('left', 62)}${cell('right', 38)}</tr></table>`
  )
}

/** The colour below rises on the left and falls on the right. */
export const slope = (side: 'left' | 'right', above: string, below: string): string =>
  `linear-gradient(to bottom ${side === 'left' ? 'right' : 'left'},${above} 49.5%,${below} 50.5%)`
