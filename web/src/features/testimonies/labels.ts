import { MAX_PARTNERS } from '@confettis/shared/domain/testimony'
import { pictureWords, testimonyFormWords as says } from '../../locales/fr/testimonies'
import { kindOf, nameOf } from '../../lib/forms/partner-rows'

const { story, partners, departement, place, firstName, lastName, shown, email, consentLabel } = says

/** The name of each field in the list of errors. */
export const testimonyLabels: Record<string, string> = {
  title: says.storyTitle,
  story,
  partners,
  ...Object.fromEntries(
    Array.from({ length: MAX_PARTNERS }, (_, index) => [
      [kindOf(index), says.partnerNth(index + 1)],
      [nameOf(index), says.partnerNth(index + 1)],
    ]).flat(),
  ),
  departement,
  place,
  picture: says.picture,
  pictureText: pictureWords.text,
  firstName,
  lastName,
  shown,
  email,
  consent: consentLabel,
}
