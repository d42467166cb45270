import { Clock, Link as LinkIcon, WarningCircle } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { CAMPAIGN_WIDGETS } from './dashboard/widgets'

export type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>

/** What the home page shows, in this order. */
export const WIDGETS: Widget[] = [
  ...CAMPAIGN_WIDGETS,
  {
    id: 'signing-alerts',
    icon: WarningCircle,
    title: { id: 'confettis.alerts', defaultMessage: 'Alertes' },
    link: {
      label: { id: 'confettis.alerts.link', defaultMessage: 'Ouvrir la modération' },
      href: '/moderation/signatures',
    },
    component: async () => (await import('./alerts/AlertsWidget')).default,
    permissions: [{ action: 'api::signatures.moderate' }],
  },
  {
    id: 'planned-dates',
    icon: Clock,
    title: { id: 'confettis.planned-dates', defaultMessage: 'Dates prévues' },
    component: async () => (await import('./schedule/UpcomingDates')).default,
    permissions: [{ action: 'api::campaign.read' }],
  },
  {
    id: 'broken-links',
    icon: LinkIcon,
    title: { id: 'confettis.broken-links', defaultMessage: 'Liens du site' },
    component: async () => (await import('./internal-links/BrokenLinks')).default,
    permissions: [{ action: 'api::campaign.read' }],
  },
]
