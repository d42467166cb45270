import type { SigningValues } from '../../stores/signing-form'

/** What is sent to sign, from what was filled in: a browser's form and the server's say it alike. */
export function readSignature(values: SigningValues, partner?: string): Record<string, unknown> {
  const { kind, departement, organisation, role, consent, ...others } = values
  // A citizen is not asked for an organisation; what was typed before is not meant.
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

/** The partner whose link led here (`?partenaire=`). One that cannot be is no reason to refuse a signature. */
export function readPartner(code: string | null | undefined): string | undefined {
  const text = code?.toLowerCase() ?? ''
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? text : undefined
}
