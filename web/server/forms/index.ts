import { useUnsubscribe, type UnsubscribeStep } from '../../src/stores/unsubscribe'
import { contactForm } from './contact'
import type { FormDefinition } from './form'
import { registrationForm } from './registration'
import { registrationTokenForms } from './registration-token'
import { signatureForm, signatureTokenForms } from './signature'
import { testimonyForm, testimonyTokenForms } from './testimony'
import { createTokenActions } from './token-actions'

const unsubscribe = createTokenActions<UnsubscribeStep>(useUnsubscribe)

/** All forms that work without JavaScript. */
export const FORMS: FormDefinition[] = [
  contactForm,
  signatureForm,
  ...signatureTokenForms,
  registrationForm,
  ...registrationTokenForms,
  testimonyForm,
  ...testimonyTokenForms,
  {
    ...unsubscribe.page(
      '/actualites/desinscription',
      unsubscribe.post('/updates/unsubscribe', () => ({ kind: 'unsubscribed' })),
    ),
    body: 'ignored',
  },
]
