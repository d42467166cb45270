import { errors } from '@strapi/utils'

/** Something that an editor has to put right, beside its field. */
export interface ValidationIssue {
  path: (string | number)[]
  message: string
}

/** @throws ValidationError (400) that the admin shows beside the fields, with what was typed still in them */
export function refuse(mistakes: readonly ValidationIssue[]): void {
  if (mistakes.length > 0) throw new errors.ValidationError(mistakes[0]?.message ?? '', { errors: mistakes })
}
