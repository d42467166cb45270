import { Shield } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Pages of our own in the menu; each is loaded when it is opened. */
export const PAGES: MenuLink[] = [
  {
    to: 'moderation',
    icon: Shield,
    intlLabel: { id: 'confettis.moderation', defaultMessage: 'Modération' },
    permissions: ['api::signatures.moderate', 'api::stories.moderate', 'api::messages.answer'].map((action) => ({
      action,
      subject: null,
    })),
    Component: () => import('./moderation'),
    position: 2,
  },
]
