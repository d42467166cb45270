import type { FieldError } from '@confettis/shared/validation'

/** The id of the field that an error is about: `email`, `answers-repas`. */
export const fieldOf = ({ path }: FieldError): string => path.join('-')

/** The message of each field with an error. */
export const errorsByField = (errors: FieldError[]): Record<string, string> =>
  Object.fromEntries(errors.map((error) => [fieldOf(error), error.message]))
