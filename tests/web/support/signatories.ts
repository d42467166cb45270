import type { Departement } from '@confettis/shared/domain/departements'
import type { PublicSignatory, SignatureSummary } from '@confettis/shared/domain/signatory'
import { errorOf, type FakeCms } from './fake-cms'

const NAMES = ['Amina Benali', 'Bruno Le Goff', 'Chloé O’Brien', 'Élodie N’Diaye', 'Jean Nguyễn']
const KINDS = ['association', 'company', 'public', 'citizen'] as const

/** `count` people, as the API shows them: number 1 signed first. */
export function signatories(count: number): PublicSignatory[] {
  return Array.from({ length: count }, (_, index) => {
    const [firstName = '', ...rest] = (NAMES[index % NAMES.length] ?? '').split(' ')
    const kind = KINDS[index % KINDS.length]!
    return {
      number: index + 1,
      firstName,
      lastName: `${rest.join(' ')} ${index + 1}`,
      kind,
      organisation: kind === 'citizen' ? null : 'Les Petits Débrouillards',
      role: null,
      departement: index % 3 === 0 ? '13' : index % 3 === 1 ? '974' : null,
      confirmedAt: '2021-02-13T08:00:00.000Z',
    }
  })
}

export function summaryOf(people: PublicSignatory[]): SignatureSummary {
  const of = (kind: (typeof KINDS)[number]) => people.filter((person) => person.kind === kind).length
  const byDepartement: Partial<Record<Departement, number>> = {}
  for (const { departement } of people)
    if (departement) byDepartement[departement] = (byDepartement[departement] ?? 0) + 1
  return {
    initial: 108,
    confirmed: people.length,
    total: 108 + people.length,
    goal: 500,
    byKind: { association: of('association'), company: of('company'), public: of('public'), citizen: of('citizen') },
    byDepartement,
    asOf: '2021-02-13T08:00:00.000Z',
  }
}

/** The CMS lists these from now on; it refuses what it does not understand, as the real one does. */
export function publishSignatories(cms: FakeCms, people: PublicSignatory[]): void {
  cms.publish('/api/signatories/summary', summaryOf(people))
  cms.answerBy('/api/signatories', (query) => {
    const { q = '', kind, departement, after, limit = '50' } = Object.fromEntries(query)
    if (after && !/^\d+$/.test(after)) return { status: 400, body: errorOf(400) }
    const found = people
      .filter((person) => !kind || person.kind === kind)
      .filter((person) => !departement || person.departement === departement)
      .filter((person) => !after || person.number < Number(after))
      .filter(({ firstName, lastName }) => `${firstName} ${lastName}`.toLowerCase().startsWith(q.toLowerCase()))
      .sort((a, b) => b.number - a.number)
    const data = found.slice(0, Number(limit))
    return { body: { data, meta: { next: found.length > data.length ? String(data.at(-1)?.number) : null } } }
  })
}
