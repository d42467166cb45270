import { expect, it } from 'vitest'
import { nextDepartement } from '../../web/src/features/map/keyboard-navigation'

/** Where they lie, roughly: x to the east, y to the south. */
const PLACES = {
  nord: { x: 350, y: 30 },
  paris: { x: 320, y: 145 },
  finistere: { x: 40, y: 175 },
  basRhin: { x: 530, y: 160 },
  rhone: { x: 410, y: 335 },
  gironde: { x: 190, y: 365 },
  bouchesDuRhone: { x: 430, y: 465 },
  corse: { x: 590, y: 530 },
}
type Name = keyof typeof PLACES
const names = Object.keys(PLACES) as Name[]
const from = (name: Name, key: string) => names[nextDepartement(key, PLACES[name], Object.values(PLACES))]

it.each([
  ['paris', 'ArrowUp', 'nord'],
  ['paris', 'ArrowLeft', 'finistere'],
  ['paris', 'ArrowRight', 'basRhin'],
  ['rhone', 'ArrowDown', 'bouchesDuRhone'],
  ['rhone', 'ArrowLeft', 'gironde'],
  ['bouchesDuRhone', 'ArrowRight', 'corse'],
  ['bouchesDuRhone', 'ArrowUp', 'rhone'],
] as const)('from %s, %s leads to %s', (name, key, to) => {
  expect(from(name, key)).toBe(to)
})

it('nothing lies beyond the edge, and other keys lead nowhere', () => {
  expect(from('nord', 'ArrowUp')).toBeUndefined()
  expect(from('corse', 'ArrowRight')).toBeUndefined()
  expect(from('paris', 'Enter')).toBeUndefined()
  expect(from('paris', 'toString')).toBeUndefined()
})

it('every place can be reached from every other', () => {
  const reached = new Set<Name>(['nord'])
  for (const name of reached)
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = from(name, key)
      if (next) reached.add(next)
    }
  expect([...reached].sort()).toEqual([...names].sort())
})
