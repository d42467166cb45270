import type { Core } from '@strapi/strapi'
import { ACTIONS } from '../../roles/actions'
import type { AdminRoute } from '../types'
import type { Figures } from './figures'
import { mails } from './email-health'
import { nextEvent } from './next-event'
import { departements, kinds, signatures } from './signatures'
import { toModerate } from './to-moderate'

type Reads = { [Name in keyof Figures]: (strapi: Core.Strapi, now: Date) => Promise<Figures[Name]> }

/** One for each widget of the home page: what one of them waits for, or fails at, is not the others’ business. */
const READS: Reads = {
  signatures,
  kinds,
  departements,
  'to-moderate': toModerate,
  'next-event': nextEvent,
  mails,
}

export const DASHBOARD_ROUTES: AdminRoute[] = Object.entries(READS).map(([name, read]) => ({
  method: 'GET',
  path: `/campaign/${name}`,
  action: ACTIONS.readCampaign,
  handle: async (_ctx, strapi) => ({ data: await read(strapi, new Date()) }),
}))
