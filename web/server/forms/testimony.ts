import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import { AUTHOR_DISPLAY } from '@confettis/shared/domain/testimony'
import { testimonySchema, type TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import { check, type FieldError } from '@confettis/shared/validation'
import { useTestimonyForm, type TestimonyValues } from '../../src/stores/testimony-form'
import { tidyRows } from '../../src/lib/forms/partner-rows'
import { emptyTestimony, readTestimonyForm } from '../../src/lib/forms/testimony'
import { pictureWords } from '../../src/locales/fr/testimonies'
import { postPictureToCms, type Posted } from './cms-form-client'
import { toFormErrors, oneOf, renderFormAgain, textIn, type Outcome, type Sent, type Wrong } from './form'
import type { UploadedPicture } from './picture-form'

/** A story sent without JavaScript: told so once the CMS has stored it, or the form with what to put right. */
export async function receiveTestimony({ form, picture = null, via }: Sent): Promise<Outcome> {
  const values = readForm(form)
  const again = (wrong: Wrong) => shownAgain(values, picture, wrong)
  const checked = check<TestimonySubmission>(testimonySchema, readTestimonyForm(values, picture !== null))
  const errors = [...(checked.ok ? [] : checked.errors), ...errorsOf(picture)]
  if (!checked.ok || typeof picture === 'string' || errors.length) return again({ status: 422, errors, failure: null })
  const posted = await postPictureToCms(via, '/testimonies', checked.value, picture)
  return posted?.isOk ? { to: '/temoignages/raconter?envoi=ok' } : again(explainStory(posted))
}

/** Every field as text, but for the yes; choices are among those that there are. */
function readForm(form: URLSearchParams): TestimonyValues {
  const text = textIn(form)
  const values = Object.fromEntries(
    Object.keys(emptyTestimony()).map((name) => [name, text(name)]),
  ) as unknown as TestimonyValues
  return tidyRows({
    ...values,
    departement: oneOf(values.departement, DEPARTEMENT_CODES),
    shown: oneOf(values.shown, AUTHOR_DISPLAY),
    consent: form.has('consent'),
  })
}

const errorsOf = (picture: UploadedPicture | null): FieldError[] =>
  typeof picture === 'string'
    ? [{ path: ['picture'], message: picture === 'too heavy' ? pictureWords.tooHeavy : pictureWords.tooMany }]
    : []

/** What the CMS finds wrong with a picture is wrong with a field, too. */
function explainStory(posted: Posted | null): Wrong {
  if (posted?.status === 413)
    return { status: 422, errors: [{ path: ['picture'], message: pictureWords.tooHeavy }], failure: null }
  if (posted?.status !== 422) return toFormErrors(posted)
  const errors = posted.errors.length ? posted.errors : [{ path: ['picture'], message: posted.message }]
  return { status: 422, errors, failure: null }
}

const shownAgain = (values: TestimonyValues, picture: UploadedPicture | null, wrong: Wrong): Outcome =>
  renderFormAgain(wrong, (pinia) =>
    useTestimonyForm(pinia).$patch({
      values,
      errors: wrong.errors,
      failure: wrong.failure,
      hadPicture: picture !== null,
    }),
  )
