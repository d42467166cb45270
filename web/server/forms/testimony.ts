import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import { AUTHOR_SHOWN } from '@confettis/shared/domain/testimony'
import { testimonySchema, type TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import { check, type FieldError } from '@confettis/shared/validation'
import { useStoryForm, type StoryValues } from '../../src/stores/testimony-form'
import { tidyRows } from '../../src/features/testimonies/partner-rows'
import { emptyStory, readStory } from '../../src/features/testimonies/testimony'
import { pictureWords } from '../../src/locales/fr/testimonies'
import { postPictureToCms, type Posted } from './cms-form-client'
import { explain, oneOf, showAgain, textIn, type Outcome, type Sent, type Wrong } from './form'
import type { SentPicture } from './picture-form'

/** A story sent without JavaScript: told so once the CMS has stored it, or the form with what to put right. */
export async function receiveStory({ form, picture = null, via }: Sent): Promise<Outcome> {
  const values = readForm(form)
  const again = (wrong: Wrong) => shownAgain(values, picture, wrong)
  const checked = check<TestimonySubmission>(testimonySchema, readStory(values, picture !== null))
  const errors = [...(checked.ok ? [] : checked.errors), ...errorsOf(picture)]
  if (!checked.ok || typeof picture === 'string' || errors.length) return again({ status: 422, errors, failure: null })
  const posted = await postPictureToCms(via, '/testimonies', checked.value, picture)
  return posted?.isOk ? { to: '/temoignages/raconter?envoi=ok' } : again(explainStory(posted))
}

/** Every field as text, but for the yes; choices are among those that there are. */
function readForm(form: URLSearchParams): StoryValues {
  const text = textIn(form)
  const values = Object.fromEntries(
    Object.keys(emptyStory()).map((name) => [name, text(name)]),
  ) as unknown as StoryValues
  return tidyRows({
    ...values,
    departement: oneOf(values.departement, DEPARTEMENT_CODES),
    shown: oneOf(values.shown, AUTHOR_SHOWN),
    consent: form.has('consent'),
  })
}

const errorsOf = (picture: SentPicture | null): FieldError[] =>
  typeof picture === 'string'
    ? [{ path: ['picture'], message: picture === 'too heavy' ? pictureWords.tooHeavy : pictureWords.tooMany }]
    : []

/** What the CMS finds wrong with a picture is wrong with a field, too. */
function explainStory(posted: Posted | null): Wrong {
  if (posted?.status === 413)
    return { status: 422, errors: [{ path: ['picture'], message: pictureWords.tooHeavy }], failure: null }
  if (posted?.status !== 422) return explain(posted)
  const errors = posted.errors.length ? posted.errors : [{ path: ['picture'], message: posted.message }]
  return { status: 422, errors, failure: null }
}

const shownAgain = (values: StoryValues, picture: SentPicture | null, wrong: Wrong): Outcome =>
  showAgain(wrong, (pinia) =>
    useStoryForm(pinia).$patch({
      values,
      errors: wrong.errors,
      failure: wrong.failure,
      hadPicture: picture !== null,
    }),
  )
