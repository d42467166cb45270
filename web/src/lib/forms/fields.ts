import type { FieldError } from '@confettis/shared/validation'

/** The id of the field that something is to be put right in: `email`, `answers-repas`. */
export const fieldOf = ({ path }: FieldError): string => path.join('-')

/** What to put right, by field. */
export const errorsByField = (errors: FieldError[]): Record<string, string> =>
  Object.fromEntries(errors.map((error) => [fieldOf(error), error.message]))
