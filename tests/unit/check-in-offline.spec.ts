import type { DoorList, DoorMarks, Guest } from '@confettis/shared/domain/registration'
import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asMarked, figuresOf, withMark, withoutArrived } from '../../web/src/lib/check-in-marks'
import { createCheckIn } from '../../web/src/stores/check-in'

const guest = (id: string, more: Partial<Guest> = {}): Guest => ({
  id,
  firstName: 'Ada',
  lastName: id,
  organisation: null,
  state: 'confirmed',
  attendedAt: null,
  ...more,
})
const NOON = Date.parse('2026-03-04T12:00:00.000Z')

describe('a queue of ticks', () => {
  it('holds the last about each guest, each later than the one before, whatever the clock does', () => {
    let queue = withMark([], 'a', true, NOON)
    queue = withMark(queue, 'b', true, NOON)
    queue = withMark(queue, 'a', false, NOON - 3_600_000)
    expect(queue.map(({ id, present }) => [id, present])).toEqual([
      ['b', true],
      ['a', false],
    ])
    expect(Date.parse(queue[1]!.at)).toBeGreaterThan(Date.parse(queue[0]!.at))
  })

  it('loses what arrived, not what was ticked again meanwhile', () => {
    const sent = withMark(withMark([], 'a', true, NOON), 'b', true, NOON)
    const now = withMark(sent, 'a', false, NOON + 10)
    expect(withoutArrived(now, sent).map(({ id, present }) => [id, present])).toEqual([['a', false]])
  })

  it('shows at once, before the server knows', () => {
    const guests = [guest('a'), guest('b', { attendedAt: '2026-03-04T11:00:00.000Z', state: 'attended' })]
    const queue = withMark(withMark([], 'a', true, NOON), 'b', false, NOON)
    expect(asMarked(guests, queue).map(({ attendedAt }) => attendedAt !== null)).toEqual([true, false])
  })

  it('counts who has a seat, who is there and who waits', () => {
    const guests = [
      guest('a', { state: 'attended', attendedAt: '2026-03-04T11:00:00.000Z' }),
      guest('b'),
      guest('c', { state: 'waiting' }),
      guest('d', { state: 'waiting', attendedAt: '2026-03-04T11:30:00.000Z' }),
    ]
    expect(figuresOf(guests)).toEqual({ expected: 2, present: 2, waiting: 2 })
  })
})

/** As much of a browser's memory as a device at the door takes. */
class Memory {
  readonly kept = new Map<string, string>()
  getItem = (name: string) => this.kept.get(name) ?? null
  setItem = (name: string, value: string) => void this.kept.set(name, value)
  removeItem = (name: string) => void this.kept.delete(name)
}

/** A server that keeps the last tick about each guest, and a network that may be out. */
function startServer() {
  const marks = new Map<string, { present: boolean; at: string }>()
  const arrived: DoorMarks['marks'] = []
  const network = { status: 0 as 0 | 200 | 404, losesAnswers: false }
  const list = (): DoorList => ({
    event: { slug: 'webcafe', title: 'Webcafé', startsAt: '2026-03-04T12:00:00.000Z', capacity: null },
    guests: ['a', 'b', 'c'].map((id) =>
      guest(id, marks.get(id)?.present ? { state: 'attended', attendedAt: marks.get(id)!.at } : {}),
    ),
    asOf: new Date().toISOString(),
  })
  const post = vi.fn(async (_: string, body: unknown) => {
    await Promise.resolve()
    if (network.status !== 200) throw new ApiError(network.status, 'No')
    for (const mark of (body as Partial<DoorMarks>).marks ?? []) {
      arrived.push(mark)
      const known = marks.get(mark.id)
      if (!known || known.at < mark.at) marks.set(mark.id, mark)
    }
    if (network.losesAnswers) throw new ApiError(0, 'Cut off')
    return { data: list(), meta: {} }
  })
  const isPresent = (id: string) => marks.get(id)?.present ?? false
  return { http: { post } as unknown as Http, post, arrived, network, isPresent }
}

describe('a device at the door', () => {
  let memory: Memory
  let server: ReturnType<typeof startServer>
  beforeEach(() => {
    memory = new Memory()
    vi.stubGlobal('localStorage', memory)
    server = startServer()
    server.network.status = 200
  })
  afterEach(() => vi.unstubAllGlobals())

  /** One page: a phone may have several. */
  const openPage = () => createCheckIn(server.http)
  const settled = (door: ReturnType<typeof createCheckIn>) => vi.waitFor(() => expect(door.queue.value).toEqual([]))

  it('takes the key of a link once, and keeps it for the next', async () => {
    await openPage().open('webcafe', 'secret')
    const door = openPage()
    await door.open('webcafe', '')
    expect(door.state.value).toBe('open')
    expect(server.post).toHaveBeenLastCalledWith('/events/webcafe/door', { key: 'secret' })
    const other = openPage()
    await other.open('autre', '')
    expect(other.state.value).toBe('closed')
  })

  it('ticks while offline, survives being closed, and sends all in order when it is back', async () => {
    const door = openPage()
    await door.open('webcafe', 'secret')
    server.network.status = 0
    door.mark('a', true)
    door.mark('b', true)
    door.mark('a', false)
    door.mark('c', true)
    await vi.waitFor(() => expect(door.state.value).toBe('offline'))
    expect(door.figures.value.present).toBe(2)
    expect([...memory.kept.values()].join(), 'no name stays on the device').not.toContain('Ada')

    const again = openPage()
    await again.open('webcafe', '')
    expect(again.state.value).toBe('offline')
    expect(again.queue.value.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    server.network.status = 200
    await again.sync()
    expect(again.state.value).toBe('open')
    expect(server.arrived.map(({ id, present }) => [id, present])).toEqual([
      ['b', true],
      ['a', false],
      ['c', true],
    ])
    expect(['a', 'b', 'c'].map(server.isPresent)).toEqual([false, true, true])
    expect(again.queue.value).toEqual([])
  })

  it('sends again what may not have arrived, with the same outcome', async () => {
    const door = openPage()
    await door.open('webcafe', 'secret')
    server.network.losesAnswers = true
    door.mark('a', true)
    await vi.waitFor(() => expect(door.state.value).toBe('offline'))
    server.network.losesAnswers = false
    await door.sync()
    expect(server.arrived).toHaveLength(2)
    expect(new Set(server.arrived.map(({ at }) => at)).size).toBe(1)
    expect(door.figures.value.present).toBe(1)
  })

  it('loses no tick to another page of the same phone', async () => {
    const [one, two] = [openPage(), openPage()]
    await one.open('webcafe', 'secret')
    await two.open('webcafe', '')
    server.network.status = 0
    one.mark('a', true)
    two.mark('b', true)
    await vi.waitFor(() => expect([one.state.value, two.state.value]).toEqual(['offline', 'offline']))
    server.network.status = 200
    await one.sync()
    expect(['a', 'b'].map(server.isPresent)).toEqual([true, true])
    await two.sync()
    expect(two.queue.value).toEqual([])
  })

  it('asks few questions for many ticks at once', async () => {
    const door = openPage()
    await door.open('webcafe', 'secret')
    server.post.mockClear()
    for (let time = 0; time < 20; time++) door.mark(['a', 'b', 'c'][time % 3]!, time % 2 === 0)
    await settled(door)
    expect(server.post.mock.calls.length).toBeLessThan(5)
  })

  it('is closed once its link is revoked, and forgets the key when told to', async () => {
    const door = openPage()
    await door.open('webcafe', 'secret')
    server.network.status = 404
    await door.sync().catch(() => {})
    expect(door.state.value).toBe('closed')
    door.leave()
    expect(memory.kept.size).toBe(0)
  })

  it('works in a browser that keeps nothing, as long as its page is open', async () => {
    vi.stubGlobal('localStorage', undefined)
    const door = openPage()
    await door.open('webcafe', 'secret')
    server.network.status = 0
    door.mark('a', true)
    door.mark('b', true)
    await vi.waitFor(() => expect(door.state.value).toBe('offline'))
    server.network.status = 200
    await door.sync()
    expect(['a', 'b'].map(server.isPresent)).toEqual([true, true])
  })
})
