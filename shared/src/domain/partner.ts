/** A partner site, as shown to visitors. */
export interface Partner {
  name: string
  site: string | null
}
