/**
 * A secret of the house, as the environment holds it; `scripts/lib/secrets.mjs` makes the ones that are missing.
 * @throws Error that names the secret, when it is not there or too short to protect anything
 */
export function secret(name: 'DATA_KEYS' | 'DATA_HASH_KEY' | 'ALTCHA_KEY' | 'PREVIEW_SECRET'): string {
  const value = process.env[name]?.trim() ?? ''
  if (value.length < MIN_LENGTH) throw new Error(`${name} is not set, or too short: it needs 32 random bytes in base64`)
  return value
}

/** Characters that 32 bytes take in base64, without padding. */
const MIN_LENGTH = 43
