import { isPast, isRegistrationOpen } from '@confettis/shared/domain/event'
import { describe, expect, it } from 'vitest'

const at = (time: string) => Date.parse(`2026-03-04T${time}Z`)
const EVENT = {
  startsAt: '2026-03-04T08:00:00Z',
  endsAt: '2026-03-04T09:00:00Z',
  registrationOpensAt: null,
  registrationClosesAt: null,
  cancelled: false,
}

describe('an event is open or not', () => {
  it('is past once it has ended, not while it runs', () => {
    expect(isPast(EVENT, at('08:30'))).toBe(false)
    expect(isPast(EVENT, at('09:00'))).toBe(false)
    expect(isPast(EVENT, at('09:01'))).toBe(true)
  })

  it('takes registrations until it starts, when nobody says otherwise', () => {
    expect(isRegistrationOpen(EVENT, at('07:59'))).toBe(true)
    expect(isRegistrationOpen(EVENT, at('08:00'))).toBe(false)
  })

  it('keeps to its window', () => {
    const windowed = {
      ...EVENT,
      registrationOpensAt: '2026-03-04T06:00:00Z',
      registrationClosesAt: '2026-03-04T08:30:00Z',
    }
    expect(isRegistrationOpen(windowed, at('05:59'))).toBe(false)
    expect(isRegistrationOpen(windowed, at('06:00'))).toBe(true)
    expect(isRegistrationOpen(windowed, at('08:15'))).toBe(true)
    expect(isRegistrationOpen(windowed, at('08:30'))).toBe(false)
  })

  it('takes nobody once it is cancelled', () => {
    expect(isRegistrationOpen({ ...EVENT, cancelled: true }, at('07:59'))).toBe(false)
  })

  it('never after its end, whatever its window says', () => {
    const forgotten = { ...EVENT, registrationClosesAt: '2027-01-01T00:00:00Z' }
    expect(isRegistrationOpen(forgotten, at('09:01'))).toBe(false)
  })
})
