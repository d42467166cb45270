/** Strapi's envelope. */
export interface Answer<T, M = unknown> {
  data: T
  meta: M
}
