import type { Guest } from '@confettis/shared/domain/registration'
import { expect, it } from 'vitest'
import { attendeesCsv } from '../../web/src/features/check-in/attendees-csv'

const guest = (more: Partial<Guest>): Guest => ({
  id: 'a',
  firstName: 'Lê',
  lastName: 'N’Diaye',
  organisation: null,
  state: 'confirmed',
  attendedAt: null,
  ...more,
})

it('opens in a French spreadsheet, and runs nothing there', () => {
  const lines = attendeesCsv([
    guest({ attendedAt: '2021-03-04T08:05:00.000Z', state: 'attended' }),
    guest({ firstName: '=HYPERLINK("http://x")', organisation: 'Pain; beurre "& fils"', state: 'waiting' }),
  ]).split('\r\n')
  expect(lines[0]).toBe('\ufeffNom;Prénom;Organisation;Place;Est là depuis')
  expect(lines[1]).toBe('N’Diaye;Lê;;Place retenue;04/03/2021 09:05')
  expect(lines[2]).toBe(`N’Diaye;"'=HYPERLINK(""http://x"")";"Pain; beurre ""& fils""";Liste d’attente;`)
})
