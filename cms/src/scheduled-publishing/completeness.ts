import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { translateStrapiErrors } from '../validation/strapi-error-messages.fr'
import type { ValidationIssue } from '../validation/validation-issue'
import { labelOf } from '../content-manager-layout/label-of'
import { documentsOf, validateForPublication } from '../strapi-internals/documents'
import { deepPopulate } from '../database/deep-populate'

interface DocumentRef {
  documentId: string
  locale?: string
}

/** @throws ValidationError for a draft that could not be published as it is */
export async function assertPublishable(strapi: Core.Strapi, about: string, which: DocumentRef): Promise<void> {
  const draft = await documentsOf(strapi, about).findOne({ ...which, populate: deepPopulate(strapi, about) })
  if (!draft) throw new errors.NotFoundError('Enregistrez d’abord ce document.')
  try {
    await translateStrapiErrors(validateForPublication(strapi, about, draft, which.locale))
  } catch (error) {
    throw new errors.ValidationError(reasonOf(about, error))
  }
}

/** Why a document cannot be published, with the field names of its form. */
export function reasonOf(about: string, error: unknown): string {
  if (!(error instanceof errors.ValidationError)) return error instanceof Error ? error.message : String(error)
  const { errors: mistakes = [] } = error.details as { errors?: ValidationIssue[] }
  const told = mistakes.map(
    ({ path, message }) => `«\u00a0${labelOf(about, String(path[0] ?? ''))}\u00a0»\u00a0: ${message}`,
  )
  return told.join(' ') || error.message
}
