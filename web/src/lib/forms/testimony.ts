import type { Departement } from '@confettis/shared/domain/departements'
import type { AuthorDisplay } from '@confettis/shared/domain/testimony'
import { readRows, writeRows, type PartnerRows } from './partner-rows'

export interface TestimonyValues extends PartnerRows {
  title: string
  story: string
  departement: Departement | ''
  place: string
  /** The text alternative of the picture. */
  pictureText: string
  firstName: string
  lastName: string
  shown: AuthorDisplay | ''
  email: string
  consent: boolean
  /** The honeypot. */
  website: string
}

/** No box is ticked beforehand: consent is an act (GDPR, recital 32). */
export const emptyTestimony = (): TestimonyValues => ({
  title: '',
  story: '',
  ...writeRows([]),
  departement: '',
  place: '',
  pictureText: '',
  firstName: '',
  lastName: '',
  shown: '',
  email: '',
  consent: false,
  website: '',
})

/** The body of a testimony, from the values of the form: the browser and the server build it alike. */
export function readTestimonyForm(values: TestimonyValues, hasPicture: boolean): Record<string, unknown> {
  const { title, story, departement, place, pictureText, firstName, lastName, shown, email, consent, website } = values
  return {
    title,
    story,
    partners: readRows(values).map(({ kind, name }) => ({ ...(kind ? { kind } : {}), name })),
    ...(departement ? { departement } : {}),
    place,
    // The text of a picture that was removed is not sent.
    ...(hasPicture ? { pictureText } : {}),
    firstName,
    lastName,
    ...(shown ? { shown } : {}),
    email,
    ...(consent ? { consent } : {}),
    website,
    locale: 'fr',
  }
}
