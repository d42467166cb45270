import type { StrapiApp } from '@strapi/strapi/admin'

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0]

/** Pages of our own in the menu; each is loaded when it is opened. */
export const PAGES: MenuLink[] = []
