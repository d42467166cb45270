/**
 * A secret of the environment; `scripts/lib/secrets.mjs` generates missing ones.
 * @throws Error that names the secret, when it is missing or too short
 */
export function secret(name: 'DATA_KEYS' | 'DATA_HASH_KEY' | 'ALTCHA_KEY' | 'PREVIEW_SECRET'): string {
  const value = process.env[name]?.trim() ?? ''
  if (value.length < MIN_LENGTH) throw new Error(`${name} is not set, or too short: it needs 32 random bytes in base64`)
  return value
}

/** Characters of 32 bytes in base64, without padding. */
const MIN_LENGTH = 43
