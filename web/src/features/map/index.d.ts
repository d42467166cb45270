/** Made by vite/map.ts. */
declare module 'virtual:map' {
  /** The file that holds a shape `d-<code>` for each département, as an address on the site. */
  export const sheet: string
  /** The frame of the métropole, as an SVG viewBox. Overseas shapes stand on squares of 60. */
  export const viewBox: string
  /** The départements that are too small for the map: they are shown larger beside it, in a frame of their own. */
  export const large: readonly string[]
  export const largeViewBox: string
  /** A place inside each shape of the métropole, for a mark. */
  export const middles: Readonly<Record<string, readonly [x: number, y: number]>>
}
