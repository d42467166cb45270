import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import { AUTHOR_DISPLAY, type OwnTestimony } from '@confettis/shared/domain/testimony'
import { testimonySchema, type TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import { check, type Checked, type FieldError } from '@confettis/shared/validation'
import { tidyRows } from '../../src/lib/forms/partner-rows'
import { emptyTestimony, readTestimonyForm, type TestimonyValues } from '../../src/lib/forms/testimony'
import { pictureWords } from '../../src/locales/fr/testimonies'
import { useTestimonyForm } from '../../src/stores/testimony-form'
import { useTestimonyToken, type TestimonyStep } from '../../src/stores/testimony-token'
import type { CmsReply } from './cms-form-client'
import { checkbox, choice, readFields, text } from './fields'
import type { FormDefinition } from './form'
import type { UploadedPicture } from './picture-form'
import { invalid, submitForm, toFormErrors, type FormErrors } from './submission'
import { createTokenActions } from './token-actions'

export const testimonyForm: FormDefinition = {
  path: '/temoignages/raconter',
  body: 'picture',
  submit: ({ picture = null, ...sent }) => {
    const values = readValues(sent.form)
    return submitForm(
      {
        api: '/testimonies',
        values,
        checked: checkTestimony(values, picture),
        useStore: useTestimonyForm,
        next: '/temoignages/raconter?envoi=ok',
        toErrors,
        extraState: { hadPicture: picture !== null },
      },
      { ...sent, picture },
    )
  },
}

const names = Object.keys(emptyTestimony()) as (keyof TestimonyValues)[]
const texts = Object.fromEntries(names.map((name) => [name, text])) as Record<keyof TestimonyValues, typeof text>

const readValues = (form: URLSearchParams): TestimonyValues =>
  tidyRows(
    readFields<TestimonyValues>(form, {
      ...texts,
      departement: choice(DEPARTEMENT_CODES),
      shown: choice(AUTHOR_DISPLAY),
      consent: checkbox,
    }),
  )

const pictureError = (message: string): FieldError => ({ path: ['picture'], message })

function checkTestimony(values: TestimonyValues, picture: UploadedPicture | null): Checked<TestimonySubmission> {
  const checked = check<TestimonySubmission>(testimonySchema, readTestimonyForm(values, picture !== null))
  if (typeof picture !== 'string') return checked
  const error = pictureError(picture === 'too heavy' ? pictureWords.tooHeavy : pictureWords.tooMany)
  return { ok: false, errors: [...(checked.ok ? [] : checked.errors), error] }
}

/** The CMS refuses a picture with 413 or 422: both are errors of its field. */
function toErrors(reply: CmsReply | null): FormErrors {
  if (reply?.status === 413) return invalid([pictureError(pictureWords.tooHeavy)])
  if (reply?.status === 422) return invalid(reply.errors.length ? reply.errors : [pictureError(reply.message)])
  return toFormErrors(reply)
}

const { show, post, page, pageWithButtons } = createTokenActions<TestimonyStep>(useTestimonyToken)

export const testimonyTokenForms: FormDefinition[] = [
  page(
    '/temoignages/confirmer',
    post('/testimonies/confirm', (data) => ({ kind: 'confirmed', testimony: data as OwnTestimony })),
  ),
  pageWithButtons('/temoignages/le-mien', {
    voir: post('/testimonies/mine', (data) => ({ kind: 'mine', testimony: data as OwnTestimony })),
    reprendre: show({ kind: 'sure' }),
    'reprendre-oui': post('/testimonies/erase', () => ({ kind: 'erased' })),
  }),
]
