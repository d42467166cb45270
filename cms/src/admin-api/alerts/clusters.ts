import { CLUSTER_TYPES, type ClusterType } from './contract'

/** A signature, as far as it may be like many others. `null` is like none. */
export type ClusterKeys = Record<ClusterType, string | null>

/** Something that more signatures share than are usual. */
export interface Cluster {
  what: ClusterType
  value: string
  signatures: number
}

/** From how many on within an hour something is unusual; 0: never. */
export type Thresholds = Record<ClusterType, number>

/** How a name looks: « test 12 » and « test 345 » look the same. */
export const nameClusterKey = (searchKey: string): string => searchKey.replace(/\d+/g, '#')

/** What is shared by as many as the threshold says, or more. */
export function findClusters(signatures: readonly ClusterKeys[], thresholds: Thresholds): Cluster[] {
  return CLUSTER_TYPES.filter((what) => thresholds[what] > 0).flatMap((what) => {
    const counts = new Map<string, number>()
    for (const { [what]: value } of signatures) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts]
      .filter(([, signatures]) => signatures >= thresholds[what])
      .map(([value, signatures]) => ({ what, value, signatures }))
  })
}
