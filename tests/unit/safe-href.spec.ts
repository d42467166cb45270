import { isInternal, safeHref } from '@confettis/shared/domain/link'
import { describe, expect, it } from 'vitest'

describe('links that may be followed', () => {
  it.each([
    '/tribune',
    '/#leviers',
    '#agir',
    '/',
    'https://exemple.fr/a?b=c',
    'http://exemple.fr',
    'mailto:a@exemple.fr',
    'tel:+33491000000',
  ])('%s', (href) => expect(safeHref(href)).toBe(href))

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//ailleurs.example',
    '/\\ailleurs.example',
    'tribune',
    '# deux mots',
    '',
    null,
    undefined,
  ])('but not %j', (href) => expect(safeHref(href)).toBeNull())

  it('forgets the spaces around', () => expect(safeHref(' /tribune ')).toBe('/tribune'))

  it('tells which ones stay on the site', () => {
    expect(['/tribune', '#agir'].every(isInternal)).toBe(true)
    expect(isInternal('https://exemple.fr')).toBe(false)
  })
})
