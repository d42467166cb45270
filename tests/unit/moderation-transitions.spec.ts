import { describe, expect, it } from 'vitest'
import { findClusters, nameClusterKey } from '../../cms/src/abuse-protection/alerts/clusters'
import { stateAfter, type SignatureStatus } from '../../cms/src/admin-api/signatures/transitions'

const NOW = new Date('2026-06-10T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 3_600_000)

const sampleSignature = (changes: Partial<SignatureStatus>): SignatureStatus => ({
  state: 'quarantined',
  signedAt: daysAgo(1),
  confirmedAt: null,
  hasAddress: true,
  ...changes,
})

describe('a moderator who accepts', () => {
  it.each<[string, Partial<SignatureStatus>, string | null]>([
    ['counts whose mailbox answered', { confirmedAt: daysAgo(1) }, 'confirmed'],
    ['waits for a mailbox that has not', {}, 'pending'],
    ['takes a refusal back', { state: 'rejected', confirmedAt: daysAgo(20), signedAt: daysAgo(21) }, 'confirmed'],
    ['comes too late for who never confirmed', { signedAt: daysAgo(8) }, null],
    ['brings nobody back who went', { state: 'rejected', hasAddress: false, confirmedAt: daysAgo(2) }, null],
    ['changes nothing for who counts', { state: 'confirmed', confirmedAt: daysAgo(1) }, null],
    ['confirms nobody who is pending', { state: 'pending' }, null],
    ['leaves who withdrew', { state: 'withdrawn' }, null],
  ])('%s', (_, standing, state) => {
    expect(stateAfter('accept', sampleSignature(standing), NOW)).toBe(state)
  })
})

it.each([
  ['quarantined', 'rejected'],
  ['pending', 'rejected'],
  ['confirmed', 'rejected'],
  ['withdrawn', null],
  ['expired', null],
  ['rejected', null],
] as const)('a moderator who refuses makes of %s: %s', (state, becomes) => {
  expect(stateAfter('reject', sampleSignature({ state }), NOW)).toBe(becomes)
})

describe('what comes unusually often', () => {
  const signs = (count: number, domain: string | null) =>
    Array.from({ length: count }, (_, at) => ({ address: String(at), domain, name: null }))

  it('is what as many share as the threshold says, where there is one', () => {
    const signatures = [...signs(3, 'a.fr'), ...signs(2, 'b.fr'), ...signs(9, null)]
    const thresholds = { address: 0, domain: 3, name: 1 }
    expect(findClusters(signatures, thresholds)).toEqual([{ what: 'domain', value: 'a.fr', signatures: 3 }])
  })

  it('whatever figures a name ends with', () => {
    expect(nameClusterKey('robot test12')).toBe(nameClusterKey('robot test345'))
    expect(nameClusterKey('robot test')).not.toBe(nameClusterKey('robot test1'))
  })
})
