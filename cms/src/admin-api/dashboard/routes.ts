import type { Core } from '@strapi/strapi'
import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import type { Figures } from './figures'
import { emailHealth } from './email-health'
import { nextEvent } from './next-event'
import { departements, kinds, signatures } from './signatures'
import { toModerate } from './to-moderate'

type Readers = { [Name in keyof Figures]: (strapi: Core.Strapi, now: Date) => Promise<Figures[Name]> }

/** A route for each widget, so that a slow or failing one does not affect the others. */
const READERS: Readers = {
  signatures,
  kinds,
  departements,
  'to-moderate': toModerate,
  'next-event': nextEvent,
  mails: emailHealth,
}

export const DASHBOARD_ROUTES: AdminRoute[] = Object.entries(READERS).map(([name, read]) => ({
  method: 'GET',
  path: `/campaign/${name}`,
  action: ACTIONS.readCampaign,
  handle: async (_ctx, strapi) => ({ data: await read(strapi, new Date()) }),
}))
