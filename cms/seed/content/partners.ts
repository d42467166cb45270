import type { PartnerSeed } from '../types'

/** The publisher alone, without a site: no other site carries the campaign yet. */
export const partners: PartnerSeed[] = [
  { data: { name: 'Marseille Solutions', code: 'marseille-solutions', allowedOrigins: [] } },
]
