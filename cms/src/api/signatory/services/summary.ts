import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import type { SignatureSummary } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { currentCount } from '../../../signature-count'

/** How many signed, by kind and département, or `null` while there is nothing to sign. */
export async function summary(strapi: Core.Strapi): Promise<SignatureSummary | null> {
  const settled = await currentCount(strapi)
  const count: SignatureCount | null = await strapi.service('api::op-ed.op-ed').count(settled)
  const { byKind, byDepartement, asOf } = settled
  return count && { ...count, byKind, byDepartement, asOf: asOf.toISOString() }
}
