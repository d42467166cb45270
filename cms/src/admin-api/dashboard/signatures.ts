import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import { SIGNATORY_KINDS } from '@confettis/shared/domain/signatory'
import type { Departement } from '@confettis/shared/domain/departements'
import type { Core } from '@strapi/strapi'
import { currentCount } from '../../signature-count'
import { lastDays } from '../../i18n/time-zone'
import { readDays } from '../../signature-count/tallies'
import { CURVE_DAYS, type DepartementFigures, type KindFigures, type SignatureFigures } from './figures'

/** Reads the settled counters; counts no rows. */
export async function signatures(strapi: Core.Strapi, now: Date): Promise<SignatureFigures> {
  const days = lastDays(now, CURVE_DAYS)
  const settled = await currentCount(strapi)
  const confirmed = await readDays(strapi.db.connection, days)
  const count: SignatureCount | null = await strapi.service('api::op-ed.op-ed').count(settled)
  return {
    total: count?.total ?? settled.confirmed,
    goal: count?.goal ?? null,
    today: confirmed.at(-1) ?? 0,
    days: days.map((day, at) => ({ day, confirmed: confirmed[at] ?? 0 })),
  }
}

export async function kinds(strapi: Core.Strapi): Promise<KindFigures> {
  const { byKind } = await currentCount(strapi)
  return SIGNATORY_KINDS.map((kind) => ({ kind, confirmed: byKind[kind] })).sort(byCount)
}

export async function departements(strapi: Core.Strapi): Promise<DepartementFigures> {
  const { byDepartement } = await currentCount(strapi)
  return Object.entries(byDepartement)
    .map(([departement, confirmed]) => ({ departement: departement as Departement, confirmed }))
    .sort(byCount)
}

const byCount = (a: { confirmed: number }, b: { confirmed: number }) => b.confirmed - a.confirmed
