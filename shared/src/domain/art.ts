/** Names of the drawings an editor can choose. `none` shows no drawing. */
export const ARTS = [
  'none',
  'ribambelle',
  'strip',
  'plant',
  'table',
  'town-hall',
  'umbrella',
  'seesaw',
  'frond',
  'cup',
  'boat',
  'megaphone',
  'lever-1',
  'lever-2',
  'lever-3',
  'lever-4',
  'lever-5',
  'lever-6',
  'lever-7',
  'lever-other',
] as const
export type Art = (typeof ARTS)[number]

/** Background colours of a section; `ground` is the page's own. */
export const PAPERS = ['ground', 'soleil', 'rose', 'prairie', 'outremer', 'vermillon', 'encre'] as const
export type Paper = (typeof PAPERS)[number]

/** Members of an alliance; also the kinds of signatories. */
export const KINDS = ['association', 'company', 'public', 'citizen'] as const
export type Kind = (typeof KINDS)[number]
