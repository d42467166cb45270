import type { StrapiApp } from '@strapi/strapi/admin'
import { CAMPAIGN_WIDGETS } from './campaign/widgets'

export type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>

/** What the home page shows, in this order. */
export const WIDGETS: Widget[] = [...CAMPAIGN_WIDGETS]
