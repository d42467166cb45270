import type { Departement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'

export interface SigningValues {
  firstName: string
  lastName: string
  email: string
  kind: SignatoryKind | ''
  organisation: string
  role: string
  departement: Departement | ''
  isPublic: boolean
  newsletter: boolean
  consent: boolean
  /** The honeypot. */
  website: string
}

/** No box is ticked beforehand: consent is an act (GDPR, recital 32). */
export const emptySignature = (): SigningValues => ({
  firstName: '',
  lastName: '',
  email: '',
  kind: '',
  organisation: '',
  role: '',
  departement: '',
  isPublic: false,
  newsletter: false,
  consent: false,
  website: '',
})

/** The body of a signature, from the values of the form: the browser and the server build it alike. */
export function readSignature(values: SigningValues, partner?: string): Record<string, unknown> {
  const { kind, departement, organisation, role, consent, ...others } = values
  // The form hides both fields from a citizen; an earlier choice may have left text in them.
  const employer = kind === 'citizen' ? {} : { organisation, role }
  return {
    ...others,
    ...employer,
    ...(kind ? { kind } : {}),
    ...(departement ? { departement } : {}),
    ...(consent ? { consent } : {}),
    ...(partner ? { partner } : {}),
    locale: 'fr',
  }
}

/** The partner code of the page's URL (`?partenaire=`). An invalid code is ignored: it does not block a signature. */
export function readPartner(code: string | null | undefined): string | undefined {
  const text = code?.toLowerCase() ?? ''
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? text : undefined
}
