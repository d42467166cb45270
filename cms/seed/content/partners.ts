import type { PartnerSeed } from '../types'

/** The publisher alone, without an address: no other site is known to carry the campaign yet. */
export const partners: PartnerSeed[] = [
  { data: { name: 'Marseille Solutions', code: 'marseille-solutions', allowedOrigins: [] } },
]
