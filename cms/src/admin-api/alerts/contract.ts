import type { ClusterType } from '../../abuse-protection/alerts/clusters'

/** A cluster of signatures on one day. */
export interface Alert {
  documentId: string
  what: ClusterType
  /** A domain, or a name with its digits as `#`; `null` for a block of IP addresses. */
  value: string | null
  /** Most signatures within an hour. */
  signatures: number
  /** ISO 8601. */
  createdAt: string
}
