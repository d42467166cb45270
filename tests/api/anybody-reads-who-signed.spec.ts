import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignatoryPage } from '@confettis/shared/domain/signatory'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { insertSignatory, type Person } from '../support/signatories'
import { DATABASES, openStore, type Store } from '../support/store'

/** In the order of confirming. */
const PEOPLE: Person[] = [
  { firstName: 'Éloïse', lastName: 'Martin', kind: 'association', departement: '13' },
  { firstName: 'Martin', lastName: 'Éluard', kind: 'citizen', departement: '13' },
  { firstName: 'Discrète', lastName: 'Martin', isPublic: false, departement: '13' },
  { firstName: 'Seán', lastName: 'O’Brien', kind: 'company', departement: '2A' },
  { firstName: 'En attente', lastName: 'Martin', state: 'pending' },
  { firstName: 'A%a', lastName: 'Pourcent' },
  { firstName: 'A_a', lastName: 'Tiret' },
  { firstName: 'Aba', lastName: 'Simple' },
  { firstName: 'Écartée', lastName: 'Martin', state: 'quarantined' },
  { firstName: 'Thị', lastName: 'Nguyễn', kind: 'association', departement: '974' },
  ...Array.from({ length: 60 }, (_, at) => ({
    firstName: `Fi${at}`,
    lastName: 'Foule',
    kind: 'citizen',
    departement: '75',
  })),
]
const SHOWN = PEOPLE.filter(({ state, isPublic }) => !state && isPublic !== false).map(({ firstName }) => firstName)

describe.each(DATABASES)('the signatory list on %s', (name) => {
  let store: Store
  let cms: Running

  beforeAll(async () => {
    store = await openStore(name)
    // The first start makes the tables; what it finds at the second is counted at once.
    await (await startCms({ dataDir: store.dataDir, env: store.env })).stop()
    const database = store.open()
    for (const [at, person] of PEOPLE.entries())
      await insertSignatory(store, database, { confirmedAt: new Date(Date.now() - 1_000_000 + at * 1_000), ...person })
    await database.close()
    cms = await startCms({ dataDir: store.dataDir, env: store.env })
  })
  afterAll(async () => {
    await cms.stop()
    await store.remove()
  })

  const ask = (query: string, init?: RequestInit) => fetch(`${cms.url}/api/signatories${query}`, init)
  const page = async (query: string) => (await (await ask(query)).json()) as SignatoryPage
  const names = async (query: string) => (await page(query)).data.map(({ firstName }) => firstName)

  it('newest first, fifty at a time, everybody once', async () => {
    const first = await page('')
    expect(first.data).toHaveLength(50)
    const second = await page(`?after=${first.meta.next}`)
    expect(second.meta.next).toBeNull()
    const all = [...first.data, ...second.data]
    expect(all.map(({ firstName }) => firstName)).toEqual([...SHOWN].reverse())
    const numbers = all.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    // Who hides their name has a number too.
    expect(numbers[0]).toBe(PEOPLE.filter(({ state }) => !state).length)
  })

  it('pages of any size hold every signatory exactly once', async () => {
    const met: string[] = []
    let query = '?limit=7'
    for (;;) {
      const { data, meta } = await page(query)
      met.push(...data.map(({ firstName }) => firstName))
      if (!meta.next) break
      query = `?limit=7&after=${meta.next}`
    }
    expect(met).toEqual([...SHOWN].reverse())
  })

  it('a signatory shows the fields they agreed to, and no other', async () => {
    const { data } = await page('?kind=company')
    expect(data).toEqual([
      {
        number: expect.any(Number) as number,
        firstName: 'Seán',
        lastName: 'O’Brien',
        kind: 'company',
        organisation: null,
        role: null,
        departement: '2A',
        confirmedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      },
    ])
  })

  it.each([
    ['?kind=association', ['Thị', 'Éloïse']],
    ['?departement=13', ['Martin', 'Éloïse']],
    ['?departement=13&kind=association', ['Éloïse']],
    ['?departement=48', []],
    ['?q=martin', ['Martin', 'Éloïse']],
    ['?q=MART', ['Martin', 'Éloïse']],
    ['?q=martin%20el', ['Martin', 'Éloïse']],
    ['?q=elo', ['Éloïse']],
    ['?q=%C3%89lo%C3%AFse%20Martin', ['Éloïse']],
    ['?q=martin&kind=association', ['Éloïse']],
    ['?q=nguyen', ['Thị']],
    ['?q=Nguy%E1%BB%85n%20thi', ['Thị']],
    ['?q=obrien', ['Seán']],
    ['?q=o%27brien', ['Seán']],
    ['?q=artin', []],
    ['?q=%25', []],
    ['?q=a%25', ['A%a']],
    ['?q=a_', ['A_a']],
    ['?q=a', ['Aba', 'A_a', 'A%a']],
    ['?q=discr', []],
    ['?q=%27', []],
    ['?q=%27%3B%20drop%20table%20signatories%3B--', []],
  ])('the filter %s gives the matching signatories', async (query, found) => {
    expect(await names(query)).toEqual(found)
  })

  it('a search by name goes over several pages', async () => {
    const first = await page('?q=foule&limit=40')
    const second = await page(`?q=foule&limit=40&after=${first.meta.next}`)
    expect(first.data).toHaveLength(40)
    expect(second.data).toHaveLength(20)
    expect(second.meta.next).toBeNull()
  })

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=-1',
    '?limit=ten',
    '?limit=5&limit=6',
    '?kind=',
    '?kind=robot',
    '?departement=20',
    '?after=',
    '?after=1',
    '?after=bjA',
    '?after=bjE%3D',
    '?after=n99999999999999999999',
    '?q=%00',
    `?q=${'a'.repeat(101)}`,
    '?email=a%40exemple.fr',
    '?filters[email][$contains]=a',
    '?sort=number',
    '?populate=*',
    '?fields=mailboxHash',
    '?pagination[limit]=-1',
  ])('the query %s is refused', async (query) => {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { name: 'ValidationError' } })
  })

  it('the list has a validator and answers 304', async () => {
    for (const path of ['', '/summary']) {
      const answer = await ask(path)
      const etag = answer.headers.get('etag')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const again = await ask(path, { headers: { 'if-none-match': etag ?? '' } })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
  })

  it('the summary counts by kind and département', async () => {
    const { data } = (await (await ask('/summary')).json()) as { data: object }
    expect(data).toEqual({
      total: 108 + 68,
      initial: 108,
      confirmed: 68,
      goal: 300,
      byKind: { association: 2, company: 1, public: 0, citizen: 65 },
      byDepartement: { '13': 3, '2A': 1, '75': 60, '974': 1 },
      asOf: expect.any(String) as string,
    })
    expect((await ask('/summary?x=1')).status).toBe(400)
  })

  it('the op-ed and the home page show the same count', async () => {
    const count = { total: 176, initial: 108, confirmed: 68, goal: 300 }
    const opEd = (await (await fetch(`${cms.url}/api/op-ed`)).json()) as { data: object }
    expect(opEd.data).toMatchObject({ count, goal: 300 })
    const home = await (await fetch(`${cms.url}/api/pages/home`)).text()
    expect(home).toContain(JSON.stringify(count))
  })
})
