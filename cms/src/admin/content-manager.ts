import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { HistoryPanel } from './history/HistoryPanel'
import { UsesPanel } from './links-inside/UsesPanel'
import { MailingPanel } from './mailing/MailingPanel'
import { DatesPanel } from './planning/DatesPanel'
import { TogetherPanel } from './together/TogetherPanel'

/** What stands beside a document while it is edited, from top to bottom. */
export const PANELS: PanelComponent[] = [TogetherPanel, DatesPanel, MailingPanel, UsesPanel, HistoryPanel]
