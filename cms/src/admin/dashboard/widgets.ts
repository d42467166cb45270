import { Bell, Calendar, ChartBubble, Feather, Mail, PinMap } from '@strapi/icons'
import { ACTIONS } from '../../roles/actions'
import type { Widget } from '../widgets'

type Part = Pick<Widget, 'icon' | 'component'> & { title: string }

/** How the campaign goes, in the order of what one wants to know first. Charts come when a widget that has one does. */
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
    component: async () => (await import('./EmailHealth')).Mails,
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
