import { messageSchema } from '@confettis/shared/domain/message'
import { check } from '@confettis/shared/validation'
import { describe, expect, it } from 'vitest'

const MESSAGE = { name: 'Ada', email: 'ada@exemple.fr', subject: 'question', body: 'Un message assez long.' }
const errorsOf = (changes: object) => {
  const result = check(messageSchema, { ...MESSAGE, ...changes })
  return result.ok ? [] : result.errors.map(({ path }) => path.join('.'))
}

describe('what a message must hold', () => {
  it('trims what is around', () => {
    expect(check(messageSchema, { ...MESSAGE, name: '  Ada ', email: ' ada@exemple.fr\n' })).toEqual({
      ok: true,
      value: MESSAGE,
    })
  })

  it.each(['O’Brien', "N'Diaye", 'Lê', 'Nguyễn Văn Á', 'X', 'É'.repeat(120), 'محمد', '李'])(
    'takes the name %s',
    (name) => expect(errorsOf({ name })).toEqual([]),
  )

  it.each(['', '   ', 'A'.repeat(121), 'A\u0000', 'A\u202eB', 'A\r\nBcc: b@c.fr', '\ud800', 12, null])(
    'refuses the name %j',
    (name) => expect(errorsOf({ name })).toEqual(['name']),
  )

  it.each([
    'a@b.fr',
    'prenom.nom+tag@sous.exemple.org',
    'élodie@exemple.fr',
    'a@münchen.de',
    'a@b.photography',
    "o'brien@exemple.fr",
  ])('takes the address %s', (email) => expect(errorsOf({ email })).toEqual([]))

  it.each([
    'a',
    'a@b',
    '@b.fr',
    'a@.fr',
    'a@b..fr',
    'a b@c.fr',
    'a@b.fr,c@d.fr',
    'a@b.fr\nBcc: c@d.fr',
    `${'a'.repeat(65)}@b.fr`,
    'a@1.2.3.4',
    `a@${'b'.repeat(260)}.fr`,
  ])('refuses the address %j', (email) => expect(errorsOf({ email })).toEqual(['email']))

  it('says one thing a field, all fields at once', () => {
    expect(errorsOf({ name: '', email: '', subject: '', body: '' }).sort()).toEqual([
      'body',
      'email',
      'name',
      'subject',
    ])
  })

  it('names what it does not know', () => expect(errorsOf({ handled: true, id: 3 }).sort()).toEqual(['handled', 'id']))
})
