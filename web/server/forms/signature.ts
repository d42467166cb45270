import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import {
  SIGNATORY_KINDS,
  signatureSchema,
  type Confirmation,
  type OwnData,
  type Signature,
} from '@confettis/shared/domain/signatory'
import { check } from '@confettis/shared/validation'
import { readPartner, readSignature, type SigningValues } from '../../src/lib/forms/signature'
import { useSignatureToken, type SignatureStep } from '../../src/stores/signature-token'
import { useSigningForm } from '../../src/stores/signing-form'
import { checkbox, choice, readFields, text } from './fields'
import type { FormDefinition } from './form'
import { submitForm } from './submission'
import { createTokenActions } from './token-actions'

export const signatureForm: FormDefinition = {
  path: '/tribune/signer',
  submit: (sent) => {
    const values = readFields<SigningValues>(sent.form, {
      firstName: text,
      lastName: text,
      email: text,
      kind: choice(SIGNATORY_KINDS),
      organisation: text,
      role: text,
      departement: choice(DEPARTEMENT_CODES),
      isPublic: checkbox,
      newsletter: checkbox,
      consent: checkbox,
      website: text,
    })
    const signature = readSignature(values, readPartner(sent.query.get('partenaire')))
    return submitForm(
      {
        api: '/signatories',
        values,
        checked: check<Signature>(signatureSchema, signature),
        useStore: useSigningForm,
        next: '/tribune/signer?envoi=ok',
      },
      sent,
    )
  },
}

const { show, post, postThen, download, page, pageWithButtons } = createTokenActions<SignatureStep>(useSignatureToken)

const showOwnData = (hasChanged?: boolean) =>
  post('/signatories/mine', (data) => ({ kind: 'mine', data: data as OwnData, hasChanged }))

const setVisibility = (isPublic: boolean) =>
  postThen('/signatories/visibility', () => ({ isPublic }), showOwnData(true))

export const signatureTokenForms: FormDefinition[] = [
  page(
    '/tribune/confirmer',
    post('/signatories/confirm', (data) => ({ ...(data as Confirmation), kind: 'confirmed' })),
  ),
  pageWithButtons('/tribune/retirer', {
    voir: showOwnData(),
    afficher: setVisibility(true),
    cacher: setVisibility(false),
    retirer: show({ kind: 'sure' }),
    'retirer-oui': post('/signatories/withdraw', () => ({ kind: 'withdrawn' })),
    telecharger: download('/signatories/mine', 'ma-signature.json'),
  }),
]
