import { Bell, Calendar, ChartBubble, Feather, Mail, PinMap } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { ACTIONS } from '../../roles/actions'

export type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>

type Part = Pick<Widget, 'icon' | 'component'> & { title: string }

/** In the order of the home page. Each is loaded when it is shown, the chart library with the first chart. */
const PARTS: Record<string, Part> = {
  signatures: {
    title: 'Signatures',
    icon: Feather,
    component: async () => (await import('./Signatures')).Signatures,
  },
  'to-moderate': {
    title: 'À modérer',
    icon: Bell,
    component: async () => (await import('./ToModerate')).ToModerate,
  },
  'next-event': {
    title: 'Prochain événement',
    icon: Calendar,
    component: async () => (await import('./NextEvent')).NextEvent,
  },
  mails: {
    title: 'E-mails',
    icon: Mail,
    component: async () => (await import('./EmailHealth')).EmailHealth,
  },
  kinds: {
    title: 'Qui signe',
    icon: ChartBubble,
    component: async () => (await import('./Kinds')).Kinds,
  },
  departements: {
    title: 'D’où l’on signe',
    icon: PinMap,
    component: async () => (await import('./Departements')).Departements,
  },
}

export const CAMPAIGN_WIDGETS: Widget[] = Object.entries(PARTS).map(([name, { title, ...part }]) => ({
  ...part,
  id: `campaign-${name}`,
  title: { id: `confettis.campaign.${name}`, defaultMessage: title },
  permissions: [{ action: ACTIONS.readCampaign }],
}))
