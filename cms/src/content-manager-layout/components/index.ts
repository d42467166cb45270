import type { LabelTable } from '../table'
import { SECTIONS } from './sections'
import { SHARED } from './shared'

export const COMPONENT_LABELS: LabelTable = { ...SHARED, ...SECTIONS }
