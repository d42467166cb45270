import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import { SIGNATORY_KINDS, signatureSchema, type Signature } from '@confettis/shared/domain/signatory'
import { check } from '@confettis/shared/validation'
import { readPartner, readSignature } from '../../src/lib/forms/signature'
import { useSigningForm, type SigningValues } from '../../src/stores/signing-form'
import { postToCms } from './cms-form-client'
import { toFormErrors, oneOf, renderFormAgain, textIn, type Outcome, type Sent, type Wrong } from './form'

/** A signature sent without JavaScript: told so once the CMS has stored it, or the form with what to put right. */
export async function receiveSignature({ form, query, via }: Sent): Promise<Outcome> {
  const values = readForm(form)
  const signature = readSignature(values, readPartner(query.get('partenaire')))
  const checked = check<Signature>(signatureSchema, signature)
  if (!checked.ok) return again(values, { status: 422, errors: checked.errors, failure: null })
  const posted = await postToCms(via, '/signatories', checked.value)
  return posted?.isOk ? { to: '/tribune/signer?envoi=ok' } : again(values, toFormErrors(posted))
}

function readForm(form: URLSearchParams): SigningValues {
  const text = textIn(form)
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    kind: oneOf(text('kind'), SIGNATORY_KINDS),
    organisation: text('organisation'),
    role: text('role'),
    departement: oneOf(text('departement'), DEPARTEMENT_CODES),
    isPublic: form.has('isPublic'),
    newsletter: form.has('newsletter'),
    consent: form.has('consent'),
    website: text('website'),
  }
}

const again = (values: SigningValues, wrong: Wrong): Outcome =>
  renderFormAgain(wrong, (pinia) =>
    useSigningForm(pinia).$patch({ values, errors: wrong.errors, failure: wrong.failure }),
  )
