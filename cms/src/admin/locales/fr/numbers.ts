const NUMBER = new Intl.NumberFormat('fr')

/** « 12 345 », with no-break spaces. */
export const formatNumber = (value: number): string => NUMBER.format(value)

/** In French, zero is singular: « 0 signature ». */
export const pluralOf = (value: number, singular: string, plural: string): string => (value < 2 ? singular : plural)

/** « 1 signature », « 2 signatures » */
export const countOf = (value: number, singular: string, plural: string): string =>
  `${formatNumber(value)}\u00a0${pluralOf(value, singular, plural)}`
