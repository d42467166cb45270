/** An address elsewhere, with what it is told. Spaces are `%20`: not everybody reads `+` as one. */
export const linkTo = (base: string, params: Record<string, string>): string =>
  `${base}?${Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
