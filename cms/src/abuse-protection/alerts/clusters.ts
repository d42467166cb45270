/** What signatures of a cluster share: block of IP addresses (`address`), domain of the email, pattern of the name. */
const CLUSTER_TYPES = ['address', 'domain', 'name'] as const
export type ClusterType = (typeof CLUSTER_TYPES)[number]

/** The keys of one signature; `null` matches no other signature. */
export type ClusterKeys = Record<ClusterType, string | null>

/** Signatures within an hour that share a key. */
export interface Cluster {
  what: ClusterType
  value: string
  signatures: number
}

/** Smallest size of an alert; 0 disables the type. */
export type Thresholds = Record<ClusterType, number>

/** Digits become `#`: « test 12 » and « test 345 » have one key. */
export const nameClusterKey = (searchKey: string): string => searchKey.replace(/\d+/g, '#')

/** The value as it is shown; `null` for a block of IP addresses, which is stored as a hash. */
export const displayValue = (what: ClusterType, value: string): string | null => (what === 'address' ? null : value)

/** The clusters whose size reaches the threshold of their type. */
export function findClusters(signatures: readonly ClusterKeys[], thresholds: Thresholds): Cluster[] {
  return CLUSTER_TYPES.filter((what) => thresholds[what] > 0).flatMap((what) => {
    const sizes = new Map<string, number>()
    for (const { [what]: key } of signatures) if (key) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    return [...sizes]
      .filter(([, size]) => size >= thresholds[what])
      .map(([value, size]) => ({ what, value, signatures: size }))
  })
}
