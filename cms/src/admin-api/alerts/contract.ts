/** What many signatures have in common: the block of addresses they come from, where their mail goes, how their names look. */
export const CLUSTER_TYPES = ['address', 'domain', 'name'] as const
export type ClusterType = (typeof CLUSTER_TYPES)[number]

/** Something that signed unusually often, on one day. */
export interface Alert {
  documentId: string
  what: ClusterType
  /** A domain, or a name with its digits as `#`; of a block of addresses nothing that anybody could read. */
  value: string | null
  /** How many within an hour. */
  signatures: number
  /** ISO 8601. */
  createdAt: string
}
