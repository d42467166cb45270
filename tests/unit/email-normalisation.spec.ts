import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { hashMailbox } = cms('./dist/src/crypto/mailbox.js') as typeof import('../../cms/src/crypto/mailbox')
const { normalise } = cms('./dist/src/crypto/normalise.js') as typeof import('../../cms/src/crypto/normalise')

const RULES = [
  { domain: '*', ignoresDots: false, tagSign: '+', sameAs: null },
  { domain: 'gmail.com', ignoresDots: true, tagSign: '+', sameAs: null },
  { domain: 'googlemail.com', ignoresDots: false, tagSign: null, sameAs: 'gmail.com' },
  { domain: 'tirets.example', ignoresDots: false, tagSign: '-', sameAs: null },
  { domain: 'exact.example', ignoresDots: false, tagSign: null, sameAs: null },
  { domain: 'rond.example', ignoresDots: false, tagSign: null, sameAs: 'carre.example' },
  { domain: 'carre.example', ignoresDots: false, tagSign: null, sameAs: 'rond.example' },
]

beforeEach(() => {
  process.env.DATA_HASH_KEY = Buffer.alloc(32, 'a').toString('base64')
})
afterEach(() => {
  delete process.env.DATA_HASH_KEY
})

it.each([
  ['Ada@Exemple.FR', 'ada@exemple.fr'],
  [' ada@exemple.fr ', 'ada@exemple.fr'],
  ['ada+presse@exemple.fr', 'ada@exemple.fr'],
  ['ada+un+deux@exemple.fr', 'ada@exemple.fr'],
  ['a.d.a@exemple.fr', 'a.d.a@exemple.fr'],
  ['A.D.A+x@GMail.com', 'ada@gmail.com'],
  ['a.da@googlemail.com', 'ada@gmail.com'],
  ['ada-presse@tirets.example', 'ada@tirets.example'],
  ['ada+presse@tirets.example', 'ada+presse@tirets.example'],
  ['ada+presse@exact.example', 'ada+presse@exact.example'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
  ['ａｄａ@exemple.fr', 'ada@exemple.fr'],
  ['e\u0301milie@exemple.fr', 'émilie@exemple.fr'],
  ['+@exemple.fr', '+@exemple.fr'],
  ['+ada@exemple.fr', '+ada@exemple.fr'],
  ['...@gmail.com', '...@gmail.com'],
])('%s is the mailbox %s', (address, mailbox) => {
  expect(normalise(address, RULES)).toBe(mailbox)
})

it('two domains that are each other’s other name come to an end', () => {
  expect(normalise('ada@rond.example', RULES)).toMatch(/^ada@(rond|carre)\.example$/)
})

it('without rules every spelling is a mailbox of its own', () => {
  expect(normalise('A.da+x@gmail.com', [])).toBe('a.da+x@gmail.com')
})

it('the hash says which mailbox it is to nobody without the key', () => {
  const hash = hashMailbox('ada@exemple.fr', RULES)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(hashMailbox('ADA+x@exemple.fr', RULES)).toBe(hash)
  expect(hashMailbox('bea@exemple.fr', RULES)).not.toBe(hash)
  process.env.DATA_HASH_KEY = Buffer.alloc(32, 'b').toString('base64')
  expect(hashMailbox('ada@exemple.fr', RULES)).not.toBe(hash)
})

it('without a key nothing is hashed, and the message names it', () => {
  delete process.env.DATA_HASH_KEY
  expect(() => hashMailbox('ada@exemple.fr', RULES)).toThrow('DATA_HASH_KEY')
  process.env.DATA_HASH_KEY = 'short'
  expect(() => hashMailbox('ada@exemple.fr', RULES)).toThrow('DATA_HASH_KEY')
})
