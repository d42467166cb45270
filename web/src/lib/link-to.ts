/** A URL with a query. Spaces are `%20`: some mail clients show a `+`. */
export const linkTo = (base: string, params: Record<string, string>): string =>
  `${base}?${Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
