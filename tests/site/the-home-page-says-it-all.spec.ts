import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSite } from '../support/site'
import { readableText } from '../support/pages'

const LEVERS = [
  'Définition de l’alliance inscrite dans la loi',
  'Création d’un cadre d’une expérimentation de 3 ans qui facilite l’accès à l’alliance',
  'Instauration d’un suivi des besoins des acteurs sur les territoires',
  'Plus de flexibilité pour l’acteur public qui fait partie d’une alliance',
  'Incitation à éduquer au « jouer collectif »',
  'Ouverture du mécénat de compétences aux TPE et PME',
  'Don de RTT au sein de l’entreprise au profit de ceux qui mènent des actions de bénévolat',
]
const SUPPORTERS = [
  'Cathy Racon-Bouzon',
  'CBH',
  'Cécile',
  'Tarik',
  'Nils',
  'Erika',
  'Pierre Minodier',
  'Florence Provendier',
  'Frédérique Marquet',
  'Manuelle Lepoutre',
  'Wilfried',
]

describe('the home page says it all, without JavaScript', () => {
  let house: Awaited<ReturnType<typeof startSite>>
  let text: string

  beforeAll(async () => {
    house = await startSite()
    text = readableText(await (await fetch(house.web.url)).text())
  })
  afterAll(() => house?.stop())

  it('the seven levers, in order', () => {
    const places = LEVERS.map((title) => text.indexOf(title))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('the eleven supporters that have a name', () => {
    const crowd = text.slice(text.indexOf('Ils soutiennent cette proposition de loi'))
    for (const name of SUPPORTERS) expect(crowd).toContain(name)
    expect(text).not.toContain('Portrait à nommer')
  })

  it('the op-ed and its 108 signatories', () => {
    expect(text).toContain('Associations, entreprises et collectivités : “Allions nos forces pour l’intérêt général”')
    expect(text).toContain('108')
    expect(text).toContain('Publiée dans le JDD')
  })

  it('the webcafé with its two speakers', () => {
    expect(text).toMatch(/Webcafé/i)
    expect(text).toContain('Cathy Racon-Bouzon')
    expect(text).toContain('Daphné Charveriat')
  })

  it('the three ways to act', () => {
    for (const way of ['Je signe', 'Je raconte', 'Je partage']) expect(text).toContain(way)
  })

  it('the home page has the quotation, word for word', () => {
    expect(text).toContain(
      'J’ai souhaité que ce texte rassure les acteurs, leur donne les clefs d’une coopération plus sereine, tout en libérant plusieurs aspects de l’engagement collectif.',
    )
  })
})
