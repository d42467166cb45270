import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ARTS, KINDS, PAPERS } from '@confettis/shared/domain/art'
import { MESSAGE_SUBJECTS, messageSchema } from '@confettis/shared/domain/message'
import { MAX_QUESTIONS, QUESTION_TYPES } from '@confettis/shared/domain/question'
import { REGISTRATION_STATES, registrationSchema } from '@confettis/shared/domain/registration'
import { SIGNATORY_KINDS, SIGNATORY_STATES, signatureSchema } from '@confettis/shared/domain/signatory'
import { LOCALES, NETWORKS } from '@confettis/shared/domain/site'
import { AUTHOR_DISPLAY, AUTHOR_STATES, MAX_PARTNERS, TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import { testimonySchema } from '@confettis/shared/domain/testimony-submission'
import { describe, expect, it } from 'vitest'
import { EMAIL_KINDS } from '../../cms/src/email/kinds'

interface Attribute {
  type: string
  enum?: string[]
  maxLength?: number
  max?: number
}

const CMS = fileURLToPath(new URL('../../cms/src', import.meta.url))

/** Every schema of the CMS: types by their name, components by `category/name`. */
const SCHEMAS = new Map(
  readdirSync(CMS, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const name =
      /^api\/[\w-]+\/content-types\/([\w-]+)\/schema\.json$/.exec(file)?.[1] ??
      /^components\/([\w-]+\/[\w-]+)\.json$/.exec(file)?.[1]
    if (!name) return []
    const { attributes } = JSON.parse(readFileSync(path.join(CMS, file), 'utf8')) as {
      attributes: Record<string, Attribute>
    }
    return [[name, attributes] as const]
  }),
)

const attribute = (name: string): Attribute => {
  const [schema = '', field = ''] = name.split('.')
  const found = SCHEMAS.get(schema)?.[field]
  if (!found) throw new Error(`No attribute ${name}`)
  return found
}

/** What the contract says of each enumeration. Those of a drawing, a language and a suspicion are the same everywhere. */
const ENUMERATIONS: Record<string, readonly string[]> = {
  'message.subject': MESSAGE_SUBJECTS,
  'registration.state': REGISTRATION_STATES,
  'signatory.state': SIGNATORY_STATES,
  'signatory.kind': SIGNATORY_KINDS,
  'testimony.contentState': TESTIMONY_STATES,
  'testimony.authorState': AUTHOR_STATES,
  'testimony.shown': AUTHOR_DISPLAY,
  'events/question.type': QUESTION_TYPES,
  'shared/ally.kind': KINDS,
  // An alliance is all of them at once.
  'shared/audience.kind': [...KINDS, 'alliance'],
  'shared/social-link.network': NETWORKS,
  // Where the messages of the subjects without a route of their own go.
  'site/message-route.subject': [...MESSAGE_SUBJECTS, 'others'],
  'mail.kind': EMAIL_KINDS,
}
const EVERYWHERE: Record<string, readonly string[]> = { art: ARTS, paper: PAPERS, language: LOCALES }

/** Enumerations that never leave the CMS. */
const CMS_ALONE = [
  'access-record.what',
  'answer-template.matter',
  'change-record.action',
  'mail.state',
  'mailing.state',
  'moderation-batch.verb',
  'planned-date.move',
  'registration.suspicion',
  'signatory.suspicion',
  'signing-alert.what',
  'testimony.suspicion',
]

const enumerations = [...SCHEMAS].flatMap(([schema, attributes]) =>
  Object.entries(attributes).flatMap(([field, { type }]) => (type === 'enumeration' ? [`${schema}.${field}`] : [])),
)

describe('an enumeration of a CMS schema', () => {
  it('is part of the contract, or never leaves the CMS', () => {
    const known = [...Object.keys(ENUMERATIONS), ...CMS_ALONE]
    const left = enumerations.filter((name) => !known.includes(name) && !EVERYWHERE[name.split('.')[1] ?? ''])
    expect(left).toEqual([])
    expect(known.filter((name) => !enumerations.includes(name))).toEqual([])
  })

  it.each(enumerations.filter((name) => !CMS_ALONE.includes(name)))('%s has the values of the contract', (name) => {
    const expected = ENUMERATIONS[name] ?? EVERYWHERE[name.split('.')[1] ?? '']
    expect([...(attribute(name).enum ?? [])].sort()).toEqual([...(expected ?? [])].sort())
  })
})

interface Field {
  safeParse(value: unknown): { success: boolean }
}

const registration = registrationSchema([]).shape

const email = (length: number) => {
  const labels = 'b'.repeat(60)
  const domain = `${labels}.${labels}.${labels}.example`
  return `${'a'.repeat(length - domain.length - 1)}@${domain}`
}
const text = (length: number) => 'a'.repeat(length)

const FIELDS: [attribute: string, field: Field, sample: (length: number) => unknown][] = [
  ['message.name', messageSchema.shape.name, text],
  ['message.email', messageSchema.shape.email, email],
  ['message.body', messageSchema.shape.body, text],
  ['signatory.firstName', signatureSchema.shape.firstName, text],
  ['signatory.lastName', signatureSchema.shape.lastName, text],
  ['signatory.organisation', signatureSchema.shape.organisation, text],
  ['signatory.role', signatureSchema.shape.role, text],
  ['registration.firstName', registration.firstName, text],
  ['registration.lastName', registration.lastName, text],
  ['registration.typedEmail', registration.email, email],
  ['registration.organisation', registration.organisation, text],
  ['registration.role', registration.role, text],
  ['registration.needs', registration.needs, text],
  ['testimony.title', testimonySchema.shape.title, text],
  ['testimony.story', testimonySchema.shape.story, text],
  ['testimony.place', testimonySchema.shape.place, text],
  ['testimony.firstName', testimonySchema.shape.firstName, text],
  ['testimony.lastName', testimonySchema.shape.lastName, text],
]

describe('the greatest length of a field', () => {
  it.each(FIELDS)('%s is the same in the CMS and in the contract', (name, field, sample) => {
    const { maxLength = 0 } = attribute(name)
    expect(maxLength).toBeGreaterThan(0)
    const taken = [maxLength, maxLength + 1].map((length) => field.safeParse(sample(length)).success)
    expect(taken).toEqual([true, false])
  })

  it('shared/ally.name takes 160 from editors, of which visitors may use 120', () => {
    const partner = (length: number) => [{ kind: 'company', name: text(length) }]
    const taken = [120, 121].map((length) => testimonySchema.shape.partners.safeParse(partner(length)).success)
    expect([attribute('shared/ally.name').maxLength, taken]).toEqual([160, [true, false]])
  })

  it.each([
    ['testimony.partners', MAX_PARTNERS],
    ['event.questions', MAX_QUESTIONS],
  ])('%s may be repeated as often as the contract says', (name, most) => {
    expect(attribute(name).max).toBe(most)
  })
})
