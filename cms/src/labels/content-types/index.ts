import type { LabelTable } from '../table'
import { CAMPAIGN } from './campaign'
import { EVENTS } from './events'
import { HEARD } from './heard'
import { KEPT } from './kept'
import { NEWS } from './news'
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
