import { beforeAll, describe, expect, it } from 'vitest'
import { accountHolder, keyHolders, memberOfTeam, nobody, type Caller } from '../support/api-callers'
import { SAMPLE_EVENT, useRegistrations } from '../support/use-registrations'
import { listCmsRoutes, type Route } from '../support/routes'
import { sampleSignature } from '../support/use-signing'
import { sampleTestimony, formOf, fromElsewhere } from '../support/use-testimonies'

/** In no address but the ones that are looked for. */
const MARK = 'perlezqxjcoffretnacre'
const emailOf = (of: string) => `${of}.${MARK}@coffret.example`

/** Three bytes are four letters: what one finds depends on where the mark begins. Its ends depend on neighbours. */
const FORMS = [
  MARK,
  ...['', ' ', '  '].map((before) =>
    Buffer.from(before + MARK)
      .toString('base64')
      .slice(4, -4),
  ),
]
const matchesIp = (text: string) => FORMS.some((form) => text.includes(form))

/** What deletes shows no more than what reads. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH']
/** How many ask beside each other. */
const LANES = 8
/** Whoever did this would be sent away, and try nothing else. */
const PARTING = ['/admin/logout', '/api/auth/logout']

describe('access to contacts', () => {
  const house = useRegistrations('SQLite')
  let routes: Route[]
  /** A document of each type that holds people, by the name of the type. */
  const planted: Record<string, string> = {}
  let strangers: Caller[]
  let trusted: Caller[]

  beforeAll(async () => {
    routes = await listCmsRoutes()
    await plant()
    const { url, admin } = house
    strangers = [
      nobody(url),
      await accountHolder(admin, url),
      ...(await keyHolders(admin, url)),
      await memberOfTeam(admin, url, 'redaction'),
      await memberOfTeam(admin, url, 'publication'),
    ]
    trusted = [await memberOfTeam(admin, url, 'moderation'), await memberOfTeam(admin, url, 'administration')]
  }, 240_000)

  async function plant() {
    const sent = [
      await house.post('/signatories', sampleSignature({ email: emailOf('signe'), newsletter: true })),
      await house.post('/messages', {
        name: 'Ada',
        email: emailOf('ecrit'),
        subject: 'press',
        body: 'Bonjour à vous',
        elapsed: 9_000,
      }),
      await fetch(`${house.url}/api/testimonies`, {
        method: 'POST',
        body: formOf(sampleTestimony({ email: emailOf('raconte') })),
        headers: fromElsewhere(),
      }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([202, 202, 202])
    await house.come(SAMPLE_EVENT, { email: emailOf('vient') })
    for (const [table, type] of Object.entries({
      signatories: 'signatory',
      registrations: 'registration',
      messages: 'message',
      testimonies: 'testimony',
      mails: 'mail',
      tokens: 'token',
    })) {
      const [row] = await house.rows(`select document_id from ${table} order by id desc limit 1`)
      planted[`api::${type}.${type}`] = String(row?.document_id)
    }
  }

  /** Where a route leads for each planted document; what else it names may be anything. */
  function spotsFor({ method, path }: Route): string[] {
    if (path.includes('(') || PARTING.includes(path)) return []
    const place = (uid: string, id: string) =>
      path
        .replace(/:(model|uid|contentType)\b/, uid)
        .replace(/:(id|sourceId|documentId)\b/, id)
        .replace(/:\w+/g, 'email')
    if (/:(model|uid|contentType)\b/.test(path)) return Object.entries(planted).map(([uid, id]) => place(uid, id))
    if (/:documentId\b/.test(path)) return Object.values(planted).map((id) => place('', id))
    return [place('', method === 'GET' ? '1' : '999999')]
  }

  const asks = () =>
    routes
      .filter(({ method }) => METHODS.includes(method))
      .flatMap((route) => spotsFor(route).map((place) => [route.method, place] as const))
      // Strapi's own way to ask for more than one is given.
      .flatMap(([method, place]) =>
        method === 'GET' && place.startsWith('/api/')
          ? [[method, place] as const, [method, `${place}?populate=*`] as const]
          : [[method, place] as const],
      )

  const answerTo = async ({ ask }: Caller, method: string, place: string) => {
    const answer = await ask(method, place, method === 'GET' ? undefined : {})
    return JSON.stringify([...answer.headers]) + (await answer.text())
  }

  it('no route shows a contact to a caller without the right', async () => {
    const found: string[] = []
    for (const stranger of strangers) {
      const waiting = asks()
      expect(waiting.length).toBeGreaterThan(300)
      const lane = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop())
          if (matchesIp(await answerTo(stranger, ...next))) found.push(`${stranger.name}: ${next.join(' ')}`)
      }
      await Promise.all(Array.from({ length: LANES }, lane))
    }
    expect(found).toEqual([])
  }, 300_000)

  it('every route that shows a contact records the access', async () => {
    const records = async () => (await house.rows('select id from access_records')).length
    const found: string[] = []
    for (const one of trusted) {
      for (const [method, place] of asks()) {
        const before = await records()
        if (!matchesIp(await answerTo(one, method, place))) continue
        if ((await records()) === before) found.push(`${one.name}: ${method} ${place}`)
      }
    }
    expect(found).toEqual([])
  }, 300_000)

  it('exporting without the right is refused on every route', async () => {
    for (const what of ['signatures', 'messages', 'newsletter'])
      for (const { name, ask } of strangers) {
        const answer = await ask('POST', '/team/exports', { data: { what, format: 'csv', filters: {} } })
        expect([name, [401, 403].includes(answer.status)]).toEqual([name, true])
      }
  })

  it('the search finds a contact that is there', async () => {
    for (const what of ['signatures', 'messages']) {
      const answer = await trusted[0]!.ask('POST', '/team/exports', { data: { what, format: 'csv', filters: {} } })
      expect([what, matchesIp(await answer.text())]).toEqual([what, true])
    }
    expect((await strangers[1]!.ask('GET', '/api/users/me')).status).toBe(403)
    for (const before of ['', '1', '22']) expect(matchesIp(btoa(`${before}${emailOf('x')}`))).toBe(true)
  })
})
