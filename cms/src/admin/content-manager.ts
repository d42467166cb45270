import type { PanelComponent } from '@strapi/content-manager/strapi-admin'

/** What stands beside a document while it is edited, from top to bottom. */
export const PANELS: PanelComponent[] = []
