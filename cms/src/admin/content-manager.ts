import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { HistoryPanel } from './audit-log/HistoryPanel'
import { UsesPanel } from './internal-links/UsagesPanel'
import { MailingPanel } from './newsletter/MailingPanel'
import { DatesPanel } from './schedule/DatesPanel'
import { TogetherPanel } from './presence/PresencePanel'

/** What stands beside a document while it is edited, from top to bottom. */
export const PANELS: PanelComponent[] = [TogetherPanel, DatesPanel, MailingPanel, UsesPanel, HistoryPanel]
