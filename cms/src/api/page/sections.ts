import type { Core } from '@strapi/strapi'
import { findPublished, type Row } from '../../http/documents'
import { LEVER_IN_LIST, MILESTONE, PARTNER, SUPPORTER, TESTIMONY } from '../../http/public-fields'

/** A section shows this many stories; the page of all stories shows the rest. */
const TEASED_STORIES = 6

type Fill = (strapi: Core.Strapi) => Promise<Row>

/** What the CMS adds to a section, beside what an editor wrote in it. Others are complete as they are. */
const FILLS: Record<string, Fill> = {
  'sections.hero': async (strapi) => ({ count: await opEd(strapi).count() }),
  'sections.counter': async (strapi) => ({ count: await opEd(strapi).count() }),
  'sections.op-ed': async (strapi) => ({ opEd: await opEd(strapi).teaser() }),
  'sections.levers': async (strapi) => ({
    levers: await findPublished(strapi, 'api::lever.lever', { ...LEVER_IN_LIST, sort: 'number:asc' }),
  }),
  'sections.supporters': async (strapi) => ({
    supporters: await findPublished(strapi, 'api::supporter.supporter', {
      ...SUPPORTER,
      sort: ['order:asc', 'name:asc'],
    }),
  }),
  'sections.timeline': async (strapi) => ({
    milestones: await findPublished(strapi, 'api::milestone.milestone', { ...MILESTONE, sort: 'date:asc' }),
  }),
  'sections.testimonies': async (strapi) => ({
    testimonies: await findPublished(strapi, 'api::testimony.testimony', {
      ...TESTIMONY,
      sort: 'publishedAt:desc',
      limit: TEASED_STORIES,
    }),
  }),
  'sections.next-event': async (strapi) => {
    const events = strapi.service('api::event.event')
    const [next] = await events.upcoming()
    return { event: next ?? (await events.past())[0] ?? null }
  },
  'sections.partners': async (strapi) => ({
    partners: await findPublished(strapi, 'api::partner.partner', { ...PARTNER, sort: 'name:asc' }),
  }),
}

const opEd = (strapi: Core.Strapi) => strapi.service('api::op-ed.op-ed')

/** The sections of a page with everything they show, so that a page is one request. */
export function fillSections(strapi: Core.Strapi, sections: unknown): Promise<Row[]> {
  const rows = (sections ?? []) as (Row & { __component: string })[]
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await FILLS[row.__component]?.(strapi)) })))
}
