import type { Core } from '@strapi/strapi'
import { contentType } from '../../content-registry'
import { isReadApart, SECTIONS, type SectionName, type SectionSource } from '../../content-registry/sections'
import { findPublished, type Row } from '../../http/documents'

const opEd = (strapi: Core.Strapi) => strapi.service('api::op-ed.op-ed')

const SOURCES: Record<SectionSource, (strapi: Core.Strapi) => Promise<unknown>> = {
  'signature-count': (strapi) => opEd(strapi).count(),
  'op-ed-teaser': (strapi) => opEd(strapi).teaser(),
  'next-event': async (strapi) => {
    const events = strapi.service('api::event.event')
    const [next] = await events.upcoming()
    return next ?? (await events.past())[0] ?? null
  },
}

/** The sections of a page with everything they show, so that a page is one request. */
export function fillSections(strapi: Core.Strapi, sections: unknown): Promise<Row[]> {
  const rows = (sections ?? []) as (Row & { __component: SectionName })[]
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await readParts(strapi, row.__component)) })))
}

async function readParts(strapi: Core.Strapi, name: SectionName): Promise<Row> {
  const read = Object.entries(SECTIONS[name].parts).flatMap(([field, part]) =>
    isReadApart(part) ? [{ field, part }] : [],
  )
  const values = read.map(async ({ field, part }) => {
    if ('source' in part) return [field, await SOURCES[part.source](strapi)] as const
    const { list: uid, limit } = part
    const query = { ...contentType(uid)?.list, ...(limit && { limit }) }
    return [field, await findPublished(strapi, uid, query)] as const
  })
  return Object.fromEntries(await Promise.all(values))
}
