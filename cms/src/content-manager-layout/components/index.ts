import { SECTIONS } from '../../content-registry/sections'
import type { LabelTable } from '../table'
import { SHARED } from './shared'

export const COMPONENT_LABELS: LabelTable = {
  ...SHARED,
  ...Object.fromEntries(Object.entries(SECTIONS).map(([name, { labels }]) => [name, labels])),
}
