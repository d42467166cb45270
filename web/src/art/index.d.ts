/** Made by vite/sprite.ts from the drawings of this folder. */
declare module 'virtual:art' {
  /** The files that hold the drawings, as addresses on the site. */
  export const sheets: string[]
  /** By name: which sheet a drawing is on, and its viewBox. */
  export const places: Record<string, [sheet: number, viewBox: string]>
  /** The drawings themselves, on the server; empty in a browser. */
  export const shapes: Record<string, string>
}
