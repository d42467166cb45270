import { expect, it } from 'vitest'
import { previewLinks } from '../../web/server/preview/preview-links'

const linkTo = (page: string) => Promise.resolve(`/apercu${page}&jeton=abc`)
const made = (html: string) => previewLinks(html, linkTo)

it.each([
  [
    '<a class="brand" href="/tribune" aria-current="page">',
    '<a class="brand" href="/apercu/tribune&amp;jeton=abc" aria-current="page">',
  ],
  ['<a href="/a?b=1&amp;c=l&#39;autre#d">', `<a href="/apercu/a?b=1&amp;c=l'autre#d&amp;jeton=abc">`],
])('a link to a page stays in the preview: %s', async (html, expected) => expect(await made(html)).toBe(expected))

it.each([
  ['<a href="https://exemple.fr/a">', '<a href="https://exemple.fr/a" target="_blank" rel="noopener">'],
  ['<a class="more" href="/evenements.ics">', '<a class="more" href="/evenements.ics" target="_blank" rel="noopener">'],
  ['<a href="/uploads/x.pdf">', '<a href="/uploads/x.pdf" target="_blank" rel="noopener">'],
])('others open beside it: %s', async (html, expected) => expect(await made(html)).toBe(expected))

it.each([
  '<a class="skip" href="#contenu">Aller au contenu</a>',
  '<svg><use href="/assets/art.svg#logo"></use></svg>',
  '<article><img src="/uploads/a.jpg"></article>',
  '&lt;a href=&quot;/tribune&quot;&gt;',
])('and the rest is left as it is: %s', async (html) => expect(await made(html)).toBe(html))
