import type { TestimonyValues } from '../../stores/testimony-form'
import { readRows, writeRows } from './partner-rows'

/** Nothing is ticked beforehand: a yes that nobody said is none (GDPR, recital 32). */
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

/** What is sent to tell a story, from what was filled in: a browser's form and the server's say it alike. */
export function readTestimonyForm(values: TestimonyValues, hasPicture: boolean): Record<string, unknown> {
  const { title, story, departement, place, pictureText, firstName, lastName, shown, email, consent, website } = values
  return {
    title,
    story,
    partners: readRows(values).map(({ kind, name }) => ({ ...(kind ? { kind } : {}), name })),
    ...(departement ? { departement } : {}),
    place,
    // What one sees on a picture that was taken back is not meant.
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
