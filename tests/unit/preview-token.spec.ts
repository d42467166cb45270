import { openPreview, PREVIEW_LASTS_MS, previewLink, signPreview, type Preview } from '@confettis/shared/preview'
import { describe, expect, it } from 'vitest'

const SECRET = 'what the CMS and the site share'
const NOW = Date.UTC(2026, 10, 27)
const preview: Preview = { address: '/leviers/don-de-rtt', status: 'draft', expires: NOW + PREVIEW_LASTS_MS }

describe('a preview opens one address', () => {
  it('to who brings its token, until it ends', async () => {
    const token = await signPreview(SECRET, preview)
    expect(await openPreview(SECRET, preview.address, token, NOW)).toEqual(preview)
    expect(await openPreview(SECRET, preview.address, token, preview.expires - 1)).toEqual(preview)
    expect(await openPreview(SECRET, preview.address, token, preview.expires)).toBeNull()
  })

  it.each(['/', '/leviers/don-de-rtt/', '/leviers/don-de-rtt?x', '/api/levers/don-de-rtt', '/tribune'])(
    'and not %s',
    async (address) => expect(await openPreview(SECRET, address, await signPreview(SECRET, preview), NOW)).toBeNull(),
  )

  it.each([
    ['by who does not know the secret', (token: string) => token, 'another secret'],
    ['with another status', (token: string) => token.replace('draft', 'published'), SECRET],
    ['with a status that there is not', (token: string) => token.replace('draft', 'secret'), SECRET],
    ['with more than it was given', (token: string) => token.replace('draft', 'around'), SECRET],
    ['for longer', (token: string) => token.replace(String(preview.expires), String(preview.expires + 1)), SECRET],
    ['for ever', (token: string) => token.replace(String(preview.expires), 'Infinity'), SECRET],
    ['with a part of its signature', (token: string) => token.slice(0, -2), SECRET],
    ['with another signature', (token: string) => token.slice(0, -2) + (token.endsWith('00') ? '11' : '00'), SECRET],
    ['with nothing', () => '', SECRET],
  ])('nor %s', async (_, forge, secret) => {
    const token = forge(await signPreview(SECRET, preview))
    expect(await openPreview(secret, preview.address, token, NOW)).toBeNull()
  })

  it.each([
    ['/', '/apercu'],
    ['/leviers/don-de-rtt', '/apercu/leviers/don-de-rtt'],
    ['/temoignages?departement=13#histoires', '/apercu/temoignages'],
    ['/revue de presse', '/apercu/revue%20de%20presse'],
  ])('the link to %s keeps what it says', async (page, path) => {
    const url = new URL(await previewLink(SECRET, page, preview), 'https://confettis.test')
    const asked = new URL(page, url)
    expect(url.pathname).toBe(path)
    expect(url.hash).toBe(asked.hash)
    expect(url.searchParams.get('departement')).toBe(asked.searchParams.get('departement'))
    const token = url.searchParams.get('jeton') ?? ''
    expect(await openPreview(SECRET, asked.pathname, token, NOW)).toMatchObject({ status: 'draft' })
  })
})
