import type { LabelTable } from '../table'
import { CAMPAIGN } from './campaign'
import { EVENTS } from './events'
import { HEARD } from './submissions'
import { KEPT } from './records'
import { NEWS } from './updates'
import { SIGNING } from './signing'
import { SITE } from './site'

export const CONTENT_TYPE_LABELS: LabelTable = {
  ...SITE,
  ...CAMPAIGN,
  ...SIGNING,
  ...EVENTS,
  ...HEARD,
  ...NEWS,
  ...KEPT,
}
