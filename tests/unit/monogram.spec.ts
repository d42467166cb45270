import { monogram } from '@confettis/shared/domain/supporter'
import { expect, it } from 'vitest'

it.each([
  ['Cathy Racon-Bouzon', 'CRB'],
  ['CBH', 'CBH'],
  ['Cécile', 'C'],
  ['Pierre Minodier', 'PM'],
  ['élodie', 'É'],
  ['Jean-Marc de la Tour du Pin', 'JMD'],
  ['ONUSIDA', 'ONU'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => expect(monogram(name)).toBe(initials))
