import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { GroupCommit } = cms(
  './dist/src/api/signatory/submissions/group-commit.js',
) as typeof import('../../cms/src/api/signatory/submissions/group-commit')
const { withRetryEach } = cms('./dist/src/database/retry.js') as typeof import('../../cms/src/database/retry')
const { addToQuota } = cms(
  './dist/src/email/recipient-quota.js',
) as typeof import('../../cms/src/email/recipient-quota')
const { closedReason } = cms(
  './dist/src/api/signatory/submissions/op-ed-state.js',
) as typeof import('../../cms/src/api/signatory/submissions/op-ed-state')

describe('signatures that come together', () => {
  it('share a commit, and each gets its own answer', async () => {
    const commit = vi.fn((entries: number[]) => Promise.resolve(entries.map((entry) => entry * 2)))
    const group = new GroupCommit(commit)
    const numbers = Array.from({ length: 40 }, (_, number) => number)
    expect(await Promise.all(numbers.map((number) => group.add(number)))).toEqual(numbers.map((number) => number * 2))
    expect(commit).toHaveBeenCalledTimes(1)
  })

  it('are 64 at most, and one group is under way at a time', async () => {
    let running = 0
    const sizes: number[] = []
    const group = new GroupCommit<number, number>(async (entries) => {
      running += 1
      expect(running).toBe(1)
      sizes.push(entries.length)
      await wait(5)
      running -= 1
      return entries
    })
    const all = Array.from({ length: 200 }, (_, number) => group.add(number))
    expect(await Promise.all(all)).toHaveLength(200)
    expect(Math.max(...sizes)).toBe(64)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(200)
  })

  it('are turned away before they wait for longer than anybody does', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const group = new GroupCommit<number, number>(async (entries) => {
      await held
      return entries
    })
    const all = Array.from({ length: 5_063 }, (_, number) => group.add(number))
    expect(group.isFull).toBe(false)
    all.push(group.add(5_063))
    expect(group.isFull).toBe(true)
    release()
    expect(await Promise.all(all)).toHaveLength(5_064)
    expect(group.isFull).toBe(false)
  })

  it('hear of it when their commit failed, and the next ones are served', async () => {
    let fails = true
    const group = new GroupCommit<string, string>((entries) => {
      if (fails) return Promise.reject(new Error('disk full'))
      return Promise.resolve(entries)
    })
    await expect(Promise.all([group.add('a'), group.add('b')])).rejects.toThrow('disk full')
    fails = false
    expect(await group.add('c')).toBe('c')
  })
})

describe('a commit that fails', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code })

  it('is made again when two processes waited for each other', async () => {
    const work = vi.fn((entries: readonly number[]) => Promise.resolve([...entries]))
    work.mockRejectedValueOnce(failure('40P01'))
    expect(await withRetryEach([1, 2], work)).toEqual([1, 2])
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('for one value fails for that one alone', async () => {
    const work = (entries: readonly number[]) =>
      entries.includes(2) ? Promise.reject(failure('22P05')) : Promise.resolve([...entries])
    expect(await withRetryEach([1, 2, 3], work)).toMatchObject([1, { message: '22P05' }, 3])
  })

  it('for another reason fails for all', async () => {
    await expect(withRetryEach([1, 2], () => Promise.reject(failure('57P01')))).rejects.toThrow('57P01')
    await expect(withRetryEach([1], () => Promise.reject(failure('40P01')))).rejects.toThrow('40P01')
  })
})

describe('a mailbox is written to', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000)
  const HOUR = 3_600

  it.each([
    ['never before', { mails: 0, mailsSince: null, lastMailAt: null }, 1],
    ['a second ago', { mails: 1, mailsSince: ago(1), lastMailAt: ago(1) }, null],
    ['a minute ago', { mails: 1, mailsSince: ago(60), lastMailAt: ago(60) }, 2],
    ['twice today', { mails: 2, mailsSince: ago(2 * HOUR), lastMailAt: ago(HOUR) }, 3],
    ['three times today', { mails: 3, mailsSince: ago(23 * HOUR), lastMailAt: ago(HOUR) }, null],
    ['three times yesterday', { mails: 3, mailsSince: ago(24 * HOUR), lastMailAt: ago(20 * HOUR) }, 1],
  ])('%s', (_when, sent, mails) => {
    expect(addToQuota(sent, now)?.mails ?? null).toBe(mails)
  })
})

describe('the op-ed takes signatures', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  const open = {
    title: 'Allions nos forces',
    initialCount: 108,
    consentVersion: '1',
    paused: false,
    pauseMessage: null,
    closesAt: null,
    partners: new Set<string>(),
  }

  it('while it is published, not paused, and not over', () => {
    expect(closedReason(open, now)).toBeNull()
    expect(closedReason({ ...open, closesAt: '2026-11-23T12:00:01Z' }, now)).toBeNull()
    expect(closedReason({ ...open, closesAt: '2026-11-23T12:00:00Z' }, now)).toMatchObject({ reason: 'closed' })
    expect(closedReason({ ...open, paused: true, pauseMessage: 'Relecture.' }, now)).toEqual({
      reason: 'paused',
      message: 'Relecture.',
    })
    expect(closedReason({ ...open, paused: true, pauseMessage: ' ' }, now)?.message).toMatch(/suspendues/)
    expect(closedReason(null, now)).toMatchObject({ reason: 'unpublished' })
  })
})
