import type { LabelTable } from '../table'
import { CAMPAIGN } from './campaign'
import { EVENTS } from './events'
import { SUBMISSIONS } from './submissions'
import { RECORDS } from './records'
import { UPDATES } from './updates'
import { SIGNING } from './signing'
import { SITE } from './site'

export const CONTENT_TYPE_LABELS: LabelTable = {
  ...SITE,
  ...CAMPAIGN,
  ...SIGNING,
  ...EVENTS,
  ...SUBMISSIONS,
  ...UPDATES,
  ...RECORDS,
}
