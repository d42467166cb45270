import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, startSite } from '../support/site'
import { readableText, sitemapPaths, until } from '../support/pages'

const FORM = {
  name: 'Ada Lovelace',
  email: 'ada@exemple.fr',
  subject: 'question',
  body: 'Un message que personne ne doit perdre.',
}

describe('the site stays up when the CMS is down', () => {
  let house: Awaited<ReturnType<typeof startSite>>
  let paths: string[]

  beforeAll(async () => {
    house = await startSite()
    paths = await until(
      () => sitemapPaths(house.web.url),
      (found) => found.length > 20,
      10_000,
    )
    // The site fills its cache by itself; a visitor need not have come by.
    await until(
      async () => house.web.log(),
      (log) => log.includes('Pages rendered ahead'),
      15_000,
    )
  })
  afterAll(() => house?.stop())

  const allPagesAnswer = async () => {
    for (const path of paths) {
      const answer = await fetch(house.web.url + path, { signal: AbortSignal.timeout(1_000) })
      const text = readableText(await answer.text())
      expect([path, answer.status]).toEqual([path, 200])
      expect(text.length).toBeGreaterThan(800)
    }
  }

  const send = () =>
    fetch(`${house.web.url}/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: house.web.url },
      body: new URLSearchParams(FORM),
      redirect: 'manual',
    })

  const formLosesNothing = async () => {
    const answer = await send()
    expect(answer.status).toBe(503)
    const html = await answer.text()
    expect(html).toContain(FORM.name)
    expect(html).toContain(FORM.email)
    expect(html).toContain(FORM.body)
  }

  it('stopped in its tracks (SIGSTOP): every page answers, the form loses nothing, all is well again within 5 s', async () => {
    house.cms.pause()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await allPagesAnswer()
    await formLosesNothing()
    house.cms.resume()
    await until(
      async () => (await send()).status,
      (status) => status === 303,
      5_000,
    )
  })

  it('killed: the same, until another takes its place', async () => {
    const port = Number(new URL(house.cms.url).port)
    await house.cms.kill()
    await allPagesAnswer()
    await formLosesNothing()
    const unknown = await fetch(`${house.web.url}/une-page-que-personne-n-a-lue`)
    expect(unknown.status).toBe(503)
    const api = await fetch(`${house.web.url}/api/levers`)
    expect(api.status).toBe(503)
    expect(await api.json()).toMatchObject({ data: null, error: { status: 503 } })

    house.cms = await startCms({ dataDir: house.dataDir, port })
    await until(
      async () => (await send()).status,
      (status) => status === 303,
      5_000,
    )
    await until(
      async () => (await fetch(`${house.web.url}/une-page-que-personne-n-a-lue`)).status,
      (status) => status === 404,
      5_000,
    )
  })
})
