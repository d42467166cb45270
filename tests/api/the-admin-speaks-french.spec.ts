import { beforeAll, describe, expect, it } from 'vitest'
import { FRENCH } from '../../cms/src/admin/locales/fr'
import { VALUES } from '../../cms/src/admin/locales/fr/values'
import { EMAIL_KINDS } from '../../cms/src/email/kinds'
import { ACTIONS } from '../../cms/src/roles/actions'
import { Admin } from '../support/admin'
import { useCms } from '../support/use-cms'
import { strapiTranslations } from '../support/strapi-translations'

interface Attribute {
  type: string
  enum?: string[]
}

interface Type {
  uid: string
  category?: string
  isDisplayed: boolean
  info: { displayName: string }
  attributes: Record<string, Attribute>
}

interface Configuration {
  metadatas: Record<string, { edit: Words; list: Words }>
  layouts: { list: string[]; edit: { name: string }[][] }
}

interface Words {
  label?: string
  description?: string
  placeholder?: string
  visible?: boolean
}

/** Words that English sentences cannot do without, and names that only a developer gives. */
const ENGLISH =
  /\b(the|this|that|of|and|or|is|are|has|by|to|with|without|your|not|no|new|edit|name|title|date of|field|value|status|state|kind|slug|link|picture|author|subject|reason|order|number|created|updated|published|entry|page of|section title)\b/i
/** French sentences have them too. */
const FRENCH_TOO = /^(Image|Question|Action|Citation|Portrait|Introduction)$/

/** What is written in English, or not at all: the field's own name is what Strapi falls back to. */
function english(where: string, words: string | undefined, own?: string): string[] {
  if (!words?.trim()) return own ? [`${where}: nothing`] : []
  const isOwn = own !== undefined && words === own && !FRENCH_TOO.test(words)
  return isOwn || ENGLISH.test(words) ? [`${where}: ${words}`] : []
}

describe('every label that the content manager shows is French', () => {
  const cms = useCms()
  let admin: Admin
  let types: Type[]
  let components: Type[]

  beforeAll(async () => {
    admin = await Admin.enter(cms.url)
    const get = async (name: string) => (await admin.request<{ data: Type[] }>('GET', `/content-manager/${name}`)).data
    types = (await get('content-types')).filter(({ uid, isDisplayed }) => uid.startsWith('api::') && isDisplayed)
    components = await get('components')
    expect(types.length).toBeGreaterThan(10)
    expect(components.length).toBeGreaterThan(25)
  })

  const configurationOf = async ({ uid, category }: Type): Promise<Configuration> => {
    const kind = category ? 'components' : 'content-types'
    const path = `/content-manager/${kind}/${uid}/configuration`
    const { data } = await admin.request<{ data: Record<string, Configuration> }>('GET', path)
    return data[category ? 'component' : 'contentType'] as Configuration
  }

  it('names, fields, hints and columns of every type and component', async () => {
    const found: string[] = []
    for (const type of [...types, ...components]) {
      found.push(...english(type.uid, type.info.displayName, type.uid.split('.').at(-1)))
      const { metadatas, layouts } = await configurationOf(type)
      const shown = new Set([...layouts.list, ...layouts.edit.flat().map(({ name }) => name)])
      for (const field of shown) {
        if (field === 'id') continue
        const { edit, list } = metadatas[field] ?? { edit: {}, list: {} }
        const where = `${type.uid} ${field}`
        found.push(...english(`${where} (form)`, edit.label ?? list.label, field))
        found.push(...english(`${where} (list)`, list.label, field))
        found.push(...english(`${where} (hint)`, edit.description), ...english(where, edit.placeholder))
      }
    }
    expect(found).toEqual([])
  })

  it('every value that one may choose, in forms, filters and lists', () => {
    const values = [...types, ...components].flatMap(({ uid, attributes }) =>
      Object.entries(attributes).flatMap(([field, attribute]) =>
        (attribute.enum ?? []).map((value) => [`${uid} ${field} ${value}`, value] as const),
      ),
    )
    expect(values.length).toBeGreaterThan(100)
    expect(values.filter(([, value]) => !VALUES[value]).map(([where]) => where)).toEqual([])
    expect(Object.values(VALUES).filter((words) => ENGLISH.test(words))).toEqual([])
  })

  it('every mail of the outbox is one of those values', () => {
    const mail = types.find(({ uid }) => uid === 'api::mail.mail')
    expect(mail?.attributes.kind?.enum).toEqual(EMAIL_KINDS)
  })

  it('every section that a page may have', () => {
    const sections = components.filter(({ category }) => category === 'sections')
    expect(sections.map(({ info }) => info.displayName).filter((name) => ENGLISH.test(name))).toEqual([])
  })

  it('every action of ours that a role may have', async () => {
    const { data } = await admin.request<{ data: { sections: { settings: object[]; plugins: object[] } } }>(
      'GET',
      '/admin/permissions',
    )
    const ours = Object.values(ACTIONS) as string[]
    const shown = Object.values(data.sections)
      .flat()
      .filter((action): action is { action: string; displayName: string } =>
        ours.includes((action as { action: string }).action),
      )
    expect(shown.length).toBe(ours.length)
    expect(shown.flatMap(({ action, displayName }) => english(action, displayName))).toEqual([])
  })
})

describe('what Strapi’s own French leaves out is ours to say', () => {
  /** What only a paid plan shows, or what the team never opens. */
  const UNSEEN = /\.history|locale\.ai-translations|AITranslation|\.Settings\.locales\.|aiLocal/i

  it.each(['content-manager.', 'i18n.'] as const)('of %s', async (screens) => {
    const [english, french] = [await strapiTranslations(screens, 'en'), await strapiTranslations(screens, 'fr')]
    expect(english.size).toBeGreaterThan(50)
    const left = [...english.keys()].filter((id) => !french.has(id) && !FRENCH[id] && !UNSEEN.test(id))
    expect(left).toEqual([])
  })
})
