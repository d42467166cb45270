import { TESTIMONY_MIN_ELAPSED_MS, testimonySchema } from '@confettis/shared/domain/testimony-submission'
import { check } from '@confettis/shared/validation'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../web/src/lib/excerpt'
import { fieldOf } from '../../web/src/lib/forms/fields'
import { readRows, rowsUsed, tidyRows, withoutRow, writeRows } from '../../web/src/lib/forms/partner-rows'
import { placeOf } from '../../web/src/features/testimonies/place'
import { emptyTestimony, readTestimonyForm } from '../../web/src/lib/forms/testimony'
import {
  countByDepartement,
  filterTestimonies,
  testimoniesPath,
  parseTestimoniesQuery,
} from '../../web/src/lib/testimonies-query'
import { testimonyFormWords } from '../../web/src/locales/fr/testimonies'

const VOISINS = { kind: 'association', name: 'Les Voisins réunis' }
const MAIRIE = { kind: 'public', name: 'La mairie' }
const NOBODY = { kind: '', name: '' }

describe('the partners of an alliance, as rows of a form', () => {
  it('are as many as there may be, and read back as those that were filled in', () => {
    const rows = writeRows([VOISINS, MAIRIE])
    expect(Object.keys(rows)).toHaveLength(24)
    expect(rows['partners-1-name']).toBe('La mairie')
    expect(readRows(rows)).toEqual([VOISINS, MAIRIE])
    expect(rowsUsed(rows)).toBe(2)
    expect(rowsUsed(writeRows([]))).toBe(0)
  })

  it('close up over one that was left empty, or taken out', () => {
    const rows = writeRows([NOBODY, VOISINS, { kind: '', name: '  ' }, MAIRIE])
    expect(rowsUsed(rows)).toBe(4)
    expect(tidyRows(rows)['partners-0-name']).toBe('Les Voisins réunis')
    expect(tidyRows(rows)['partners-1-name']).toBe('La mairie')
    expect(readRows(withoutRow(writeRows([VOISINS, MAIRIE]), 0))).toEqual([MAIRIE])
  })

  it('are of no kind that does not exist', () => {
    expect(readRows(tidyRows(writeRows([{ kind: 'robot', name: 'R2' }])))).toEqual([{ kind: '', name: 'R2' }])
  })
})

describe('what is sent', () => {
  const told = {
    ...emptyTestimony(),
    title: 'Un four',
    story: 'Il fallait un four. '.repeat(6),
    ...writeRows([VOISINS]),
    pictureText: 'Du pain',
    firstName: 'Manon',
    lastName: 'N’Diaye',
    shown: 'first' as const,
    email: 'manon@exemple.fr',
    consent: true,
  }

  it('is what the CMS takes', () => {
    const checked = check(testimonySchema, readTestimonyForm(told, true))
    expect(checked).toMatchObject({ ok: true, value: { partners: [VOISINS], pictureText: 'Du pain', locale: 'fr' } })
    expect(TESTIMONY_MIN_ELAPSED_MS).toBeGreaterThan(0)
  })

  it('says nothing of a picture that is not there', () => {
    expect(readTestimonyForm(told, false)).not.toHaveProperty('pictureText')
  })

  it('leads to the field that is wrong, the row of a partner included', () => {
    const wrong = { ...told, title: '', ...writeRows([VOISINS, { kind: '', name: 'Qui ?' }]) }
    const checked = check(testimonySchema, readTestimonyForm(wrong, false))
    expect(!checked.ok && checked.errors.map(fieldOf)).toEqual(['title', 'partners-1-kind'])
  })
})

it('counts what is written, and what is still wanted or too much', () => {
  expect(testimonyFormWords.written(0)).toBe('')
  expect(testimonyFormWords.written(79)).toBe('Encore 1\u00a0caractère au moins.')
  expect(testimonyFormWords.written(80)).toBe('80\u00a0caractères.')
  expect(testimonyFormWords.written(19_999)).toBe('Encore 1\u00a0caractère au plus.')
  expect(testimonyFormWords.written(20_002)).toBe('2\u00a0caractères de trop.')
})

describe('an address of the stories', () => {
  it('asks by kind and département, and says so again', () => {
    const query = { kind: 'company', departement: '13' } as const
    expect(parseTestimoniesQuery({ type: 'entreprise', departement: '13' })).toEqual(query)
    expect(testimoniesPath(query)).toBe('/temoignages?type=entreprise&departement=13')
    expect(testimoniesPath({})).toBe('/temoignages')
  })

  it.each<Parameters<typeof parseTestimoniesQuery>[0]>([
    { type: 'x' },
    { type: '__proto__' },
    { departement: 'ZZ' },
    { departement: null },
    { q: 'amina' },
  ])('asks nothing that makes no sense: %o', (query) => expect(parseTestimoniesQuery(query)).toEqual({}))

  it('finds the stories that have both', () => {
    const partner = (kind: 'company' | 'public') => [{ kind, name: 'x' }]
    const stories = [
      { id: 1, partners: partner('company'), departement: '13' },
      { id: 2, partners: partner('company'), departement: '974' },
      { id: 3, partners: partner('public'), departement: '13' },
      { id: 4, partners: [], departement: null },
    ]
    const found = (query: Parameters<typeof filterTestimonies>[1]) =>
      filterTestimonies(stories, query).map(({ id }) => id)
    expect(found({})).toEqual([1, 2, 3, 4])
    expect(found({ kind: 'company' })).toEqual([1, 2])
    expect(found({ kind: 'company', departement: '13' })).toEqual([1])
    expect(found({ kind: 'citizen' })).toEqual([])
    expect(countByDepartement(stories)).toEqual({ 13: 2, 974: 1 })
  })
})

it('says where an alliance lives, and nothing twice', () => {
  expect(placeOf({ place: 'Cassis', departement: '13' })).toBe('Cassis, Bouches-du-Rhône')
  expect(placeOf({ place: 'Paris', departement: '75' })).toBe('Paris')
  expect(placeOf({ place: null, departement: '974' })).toBe('La Réunion')
  expect(placeOf({ place: null, departement: null })).toBe('')
})

it('announces a story by its first words, cut between two', () => {
  expect(excerptOf('Court.\n\nEt la suite.')).toBe('Court.')
  const long = excerptOf('mot '.repeat(100))
  expect(long).toMatch(/mot…$/)
  expect(long.length).toBeLessThan(182)
  expect(excerptOf(long), 'an excerpt is its own').toBe(long)
})
