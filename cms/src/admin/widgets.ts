import { Clock, Link as LinkIcon, WarningCircle } from '@strapi/icons'
import { CAMPAIGN_WIDGETS, type Widget } from './dashboard/widgets'

const WIDGETS: Widget[] = [
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

/**
 * The widgets of Strapi that stay, with their names. The others read every row of every table, or count what only
 * developers create.
 */
const STRAPI_WIDGETS: Record<string, string> = {
  'last-published-entries': 'Dernières publications',
  'profile-info': 'Mon compte',
}

/** The widgets of the home page in their order. */
export const homePageWidgets = (strapiWidgets: Widget[]): Widget[] => [
  ...WIDGETS,
  ...strapiWidgets.flatMap((widget) => {
    const name = STRAPI_WIDGETS[widget.id]
    return name ? [{ ...widget, title: { id: `confettis.${widget.id}`, defaultMessage: name } }] : []
  }),
]
