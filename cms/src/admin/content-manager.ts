import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { HistoryPanel } from './audit-log/HistoryPanel'
import { UsagesPanel } from './internal-links/UsagesPanel'
import { MailingPanel } from './newsletter/MailingPanel'
import { DatesPanel } from './schedule/DatesPanel'
import { PresencePanel } from './presence/PresencePanel'

/** The panels beside a document's form, from top to bottom. */
export const PANELS: PanelComponent[] = [PresencePanel, DatesPanel, MailingPanel, UsagesPanel, HistoryPanel]
