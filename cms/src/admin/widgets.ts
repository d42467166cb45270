import type { StrapiApp } from '@strapi/strapi/admin'

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>

/** What the home page shows, in this order. */
export const WIDGETS: Widget[] = []
