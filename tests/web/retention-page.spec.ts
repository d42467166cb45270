import { RETENTION } from '@confettis/shared/domain/retention'
import { describe, expect, it } from 'vitest'
import { readableText } from '../support/pages'
import { pageOf, PATHS, SITE } from './support/content'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

/** The rows of the table, as text. */
async function table(locale: 'fr' | 'en'): Promise<string[][]> {
  const page = pageOf('confidentialite', 'Confidentialité', '', locale)
  const section = { __component: 'sections.retention' as const, id: 9, title: 'Durées', anchor: 'durees', lead: null }
  if (locale === 'en') cms.publish('/api/site?locale=en', SITE, { paths: PATHS })
  cms.publish(`/api/pages/confidentialite?locale=${locale}`, { ...page, sections: [section] })
  const { status, text } = await site.visit(`${locale === 'en' ? '/en' : ''}/confidentialite`)
  expect(status).toBe(200)
  expect(text).toContain('id="durees"')
  return [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => readableText(cell).trim()),
  )
}

describe('retention on the privacy page', () => {
  it('the privacy page lists the retention table that is applied', async () => {
    const [headings, ...rows] = await table('fr')
    expect(headings).toEqual(['Ce que c’est', 'Combien de temps'])
    expect(rows).toHaveLength(RETENTION.length)
    expect(rows.map(([, howLong]) => howLong)).toEqual([
      '7 jours après réception, puis tout est effacé',
      '30 jours après réception, puis tout est effacé',
      '30 jours après le refus, puis tout est effacé',
      '6 mois après la fin des signatures, puis le nom et l’adresse sont effacés : seul le compte reste',
      'Effacée aussitôt : seul le compte en garde trace',
      '7 jours après réception, puis tout est effacé',
      '7 jours après l’événement, puis tout est effacé',
      '3 mois après l’événement, puis le nom et l’adresse sont effacés : seul le compte reste',
      '7 jours après réception, puis tout est effacé',
      '30 jours après le refus, puis tout est effacé',
      '1 an après la publication, puis tout est effacé',
      '30 jours après l’envoi, puis tout est effacé',
      '1 an après réception, puis tout est effacé',
      '1 an après réception, puis tout est effacé',
    ])
  })

  it('the English privacy page lists the retention table', async () => {
    const [headings, first] = await table('en')
    expect(headings).toEqual(['What it is', 'How long'])
    expect(first).toEqual(['A signature that is not confirmed', '7 days after we receive it, then all of it is erased'])
  })
})
