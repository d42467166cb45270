import { Link as LinkIcon } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>

/** What the home page shows, in this order. */
export const WIDGETS: Widget[] = [
  {
    id: 'broken-links',
    icon: LinkIcon,
    title: { id: 'confettis.broken-links', defaultMessage: 'Liens du site' },
    component: async () => (await import('./links-inside/BrokenLinks')).default,
  },
]
