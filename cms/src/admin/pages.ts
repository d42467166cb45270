import { Download, Shield } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Additional pages in the menu, each loaded when it is opened. */
export const PAGES: MenuLink[] = [
  {
    to: 'moderation',
    icon: Shield,
    intlLabel: { id: 'confettis.moderation', defaultMessage: 'Modération' },
    permissions: ['api::signatures.moderate', 'api::stories.moderate', 'api::messages.answer'].map((action) => ({
      action,
      subject: null,
    })),
    Component: () => import('./ModerationPage'),
    position: 2,
  },
  {
    to: 'exports',
    icon: Download,
    intlLabel: { id: 'confettis.exports', defaultMessage: 'Exports' },
    permissions: [{ action: 'api::contacts.export', subject: null }],
    Component: () => import('./exports/ExportsPage'),
  },
]
