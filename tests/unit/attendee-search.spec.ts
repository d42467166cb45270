import type { Guest } from '@confettis/shared/domain/registration'
import { expect, it } from 'vitest'
import { findAttendees, indexAttendees } from '../../web/src/features/check-in/search'

const guest = (firstName: string, lastName: string, organisation: string | null = null): Guest => ({
  id: `${firstName} ${lastName}`,
  firstName,
  lastName,
  organisation,
  state: 'confirmed',
  attendedAt: null,
})

const GUESTS = [
  guest('Élodie', 'N’Diaye', 'Mairie d’Arles'),
  guest('Jean-Pierre', 'Le Goff'),
  guest('Chloé', 'Œuvrard'),
  guest('Nguyễn', 'Thị Mai'),
  guest('Amina', 'Arleston'),
  guest('Jeanne', 'Bertrand'),
]
const find = (typed: string) => findAttendees(indexAttendees(GUESTS), typed, 50).guests.map(({ id }) => id)

it.each([
  ['elodie', 'Élodie N’Diaye'],
  ['ÉLODIE', 'Élodie N’Diaye'],
  ['ndiaye', 'Élodie N’Diaye'],
  ["n'diaye elo", 'Élodie N’Diaye'],
  ['goff jean', 'Jean-Pierre Le Goff'],
  ['jean-p', 'Jean-Pierre Le Goff'],
  ['oeuv', 'Chloé Œuvrard'],
  ['nguyen thi', 'Nguyễn Thị Mai'],
  ['mairie', 'Élodie N’Diaye'],
])('finds by « %s »', (typed, id) => {
  expect(find(typed)).toEqual([id])
})

it('shows first where it begins a word, and nobody where it is nowhere', () => {
  expect(find('arle')).toEqual(['Amina Arleston', 'Élodie N’Diaye'])
  expect(find('zzz')).toEqual([])
  expect(find('.*')).toHaveLength(GUESTS.length)
})

it('lists everybody by last name while nothing is typed', () => {
  expect(find('  ')).toEqual([
    'Amina Arleston',
    'Jeanne Bertrand',
    'Jean-Pierre Le Goff',
    'Élodie N’Diaye',
    'Chloé Œuvrard',
    'Nguyễn Thị Mai',
  ])
})

it('shows a screenful of ten thousand, says how many there are, and takes no time a person notices', () => {
  const crowd = Array.from({ length: 10_000 }, (_, number) => guest(`Prénom ${number % 97}`, `Nom ${number}`, 'Ville'))
  const index = indexAttendees(crowd)
  const began = performance.now()
  const { guests, total } = findAttendees(index, 'nom 99 vil', 50)
  const took = performance.now() - began
  expect(guests).toHaveLength(50)
  expect(total).toBeGreaterThan(50)
  expect(took).toBeLessThan(100)
})
