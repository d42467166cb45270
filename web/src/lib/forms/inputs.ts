/** Attributes of inputs that several forms share: autofill and the keyboard of phones. */
export const FIRST_NAME = { type: 'text', autocomplete: 'given-name' }
export const LAST_NAME = { type: 'text', autocomplete: 'family-name' }
export const EMAIL = { type: 'email', autocomplete: 'email', inputmode: 'email', spellcheck: 'false' } as const
export const ORGANISATION = { type: 'text', autocomplete: 'organization' }
export const ROLE = { type: 'text', autocomplete: 'organization-title' }
