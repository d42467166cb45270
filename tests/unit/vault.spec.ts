import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { open, seal } = cms('./dist/src/crypto/vault.js') as typeof import('../../cms/src/crypto/vault')
const { hashToken, newToken } = cms('./dist/src/crypto/tokens.js') as typeof import('../../cms/src/crypto/tokens')
const { randomBytes } = cms('./dist/src/crypto/random.js') as typeof import('../../cms/src/crypto/random')

const [OLD, NEW] = ['a', 'b'].map((letter) => Buffer.alloc(32, letter).toString('base64'))

describe('what is sealed', () => {
  beforeEach(() => {
    process.env.DATA_KEYS = OLD
  })
  afterEach(() => {
    delete process.env.DATA_KEYS
  })

  it.each(['ada@exemple.fr', '', 'Nguyễn 🎉', 'x'.repeat(10_000)])('opens as it was', (text) => {
    const { sealed, keyId } = seal(text, 'mailbox')
    expect(sealed.startsWith(`${keyId}.`)).toBe(true)
    if (text) expect(sealed).not.toContain(text)
    expect(open(sealed, 'mailbox')).toBe(text)
  })

  it('never looks the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => seal('ada@exemple.fr', 'mailbox').sealed)).size).toBe(100)
  })

  it('opens for nothing else', () => {
    const { sealed } = seal('ada@exemple.fr', 'mailbox')
    expect(() => open(sealed, 'mail')).toThrow()
  })

  it('does not open once a single sign was changed, or is missing', () => {
    const { sealed } = seal('ada@exemple.fr', 'mailbox')
    for (let place = 0; place < sealed.length; place++) {
      const sign = sealed[place] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, place) + sign + sealed.slice(place + 1)
      // The last sign of base64 may carry bits that mean nothing.
      if (decoded(changed) !== decoded(sealed)) expect(() => open(changed, 'mailbox'), `sign ${place}`).toThrow()
      expect(() => open(sealed.slice(0, place), 'mailbox')).toThrow()
    }
  })

  it('opens as long as its key is there, whichever seals today', () => {
    const before = seal('ada@exemple.fr', 'mailbox')
    process.env.DATA_KEYS = `${NEW},${OLD}`
    const after = seal('ada@exemple.fr', 'mailbox')
    expect(after.keyId).not.toBe(before.keyId)
    expect(open(before.sealed, 'mailbox')).toBe('ada@exemple.fr')
    process.env.DATA_KEYS = NEW
    expect(open(after.sealed, 'mailbox')).toBe('ada@exemple.fr')
    expect(() => open(before.sealed, 'mailbox')).toThrow(before.keyId)
  })

  it.each(['', 'short', Buffer.alloc(48).toString('base64')])('nothing is, with a key such as “%s”', (keys) => {
    process.env.DATA_KEYS = keys
    expect(() => seal('ada@exemple.fr', 'mailbox')).toThrow('DATA_KEYS')
  })
})

const decoded = (sealed: string) =>
  `${sealed.split('.')[0]}.${Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('hex')}`

describe('a token', () => {
  it('is random, fits into an address, and is kept as a hash for one purpose', () => {
    const tokens = Array.from({ length: 1_000 }, newToken)
    expect(new Set(tokens.map((token) => token.slice(8))).size).toBe(1_000)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
    const [token = ''] = tokens
    expect(hashToken('confirm', token)).not.toBe(hashToken('manage', token))
    expect(hashToken('confirm', token)).toBe(hashToken('confirm', token))
    expect(hashToken('confirm', token)).not.toContain(token.slice(8))
    expect(hashToken('confirm', token).length).toBeLessThanOrEqual(64)
  })
})

it('bytes of chance are given out once', () => {
  const given = Array.from({ length: 5_000 }, () => randomBytes(12).toString('hex'))
  expect(new Set(given).size).toBe(5_000)
  expect(given.every((bytes) => bytes.length === 24 && bytes !== '0'.repeat(24))).toBe(true)
})
