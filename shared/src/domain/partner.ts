/** A site that carries the campaign, as visitors see it. */
export interface Partner {
  name: string
  site: string | null
}
