import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms } from '../support/site'
import type { Running } from '../support/processes'
import { postTo, SAMPLE_EVENT } from '../support/use-registrations'
import { useSigning } from '../support/use-signing'
import { sampleTestimony } from '../support/use-testimonies'
import { DATABASES } from '../support/store'

const run = promisify(execFile)

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64')
const OLD = key('o')
const NEW = key('n')
const HASH = key('h')
const OTHER_HASH = key('i')

const tell = (url: string, changes: object) =>
  fetch(`${url}/api/testimonies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: sampleTestimony({ ...changes }) }),
  })

describe.each(DATABASES)('key rotation on %s', (name) => {
  const house = useSigning(name, { DATA_KEYS: OLD, DATA_HASH_KEY: HASH })
  let renewed: Running | undefined

  /** `npm run cms:rotate-keys`, once everything is built and the secrets are read. */
  const rotate = async (env: Record<string, string>) => {
    const { PATH = '', HOME = '' } = process.env
    const { stdout } = await run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'dist/src/key-rotation/main.js'],
      {
        cwd: fileURLToPath(new URL('../../cms', import.meta.url)),
        env: {
          PATH,
          HOME,
          NODE_ENV: 'production',
          DATA_DIR: house.dataDir,
          APP_KEYS: 'a,b',
          ADMIN_JWT_SECRET: 'c',
          API_TOKEN_SALT: 'd',
          TRANSFER_TOKEN_SALT: 'e',
          JWT_SECRET: 'f',
          ENCRYPTION_KEY: key('g').slice(0, 32),
          DATA_HASH_KEY: HASH,
          ...house.env,
          ...env,
        },
      },
    )
    return stdout
  }
  const keyIds = async (table: string) =>
    (await house.rows(`select distinct key_id from ${table} where key_id is not null`)).map(({ key_id }) => key_id)

  let manage: string
  let form: Awaited<ReturnType<typeof house.sign>>

  beforeAll(async () => {
    ;({ form, manage } = await house.signAndConfirm())
    await house.sign({ email: 'deux-fois@exemple.fr' })
    await house.sign({ email: 'deux@exemple.fr' })
    // Two of one mailbox, which is nothing wrong.
    for (const title of ['Un', 'Deux']) {
      const answer = await tell(house.url, { title, email: 'conteuse@exemple.fr' })
      expect(answer.status).toBe(202)
    }
    const guest = { event: SAMPLE_EVENT, firstName: 'Ada', lastName: 'Ngô', email: 'ada@exemple.fr' }
    expect((await postTo(house.url, '/registrations', guest)).status).toBe(202)
  })
  afterAll(() => renewed?.stop())

  it('values are sealed again with the first key while the CMS runs; a second run finds nothing to do', async () => {
    const [old] = await keyIds('signatories')
    expect(await rotate({ DATA_KEYS: `${NEW},${OLD}` })).toMatch(/: 12\.\nMailboxes hashed anew: 0\./)
    for (const table of ['signatories', 'registrations', 'testimonies', 'mails']) {
      const ids = await keyIds(table)
      expect(ids).toHaveLength(1)
      expect(ids).not.toContain(old)
    }
    expect(await rotate({ DATA_KEYS: `${NEW},${OLD}` })).toMatch(/: 0\.\nMailboxes hashed anew: 0\./)
  })

  it('a rotation without the key that sealed is refused', async () => {
    await expect(rotate({ DATA_KEYS: OLD })).rejects.toThrow(/not among DATA_KEYS: 12/)
  })

  it('mailboxes are hashed again; those that turn out to be the same are named and left', async () => {
    const output = await rotate({ DATA_KEYS: NEW, DATA_HASH_KEY: OTHER_HASH })
    expect(output).toMatch(/: 0\.\nMailboxes hashed anew: 6\./)
    await house.rows(`update components_signing_alias_rules set tag_sign = '-' where domain = '*'`)
    const again = await rotate({ DATA_KEYS: NEW, DATA_HASH_KEY: OTHER_HASH })
    const [double] = (await house.rows('select document_id from signatories order by id')).slice(1)
    expect(again).toContain('Mailboxes hashed anew: 0.')
    expect(again).toContain(`signed once more: ${String(double?.document_id)}.`)
  })

  it('a CMS without the old keys reads everything', async () => {
    renewed = await startCms({
      dataDir: house.dataDir,
      env: { ...house.env, DATA_KEYS: NEW, DATA_HASH_KEY: OTHER_HASH },
    })
    const post = (path: string, data: object) =>
      fetch(`${renewed?.url}/api/signatories${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ data }),
      })
    const held = (await (await post('/mine', { token: manage })).json()) as { data: { email: string } }
    expect(held.data.email).toBe(form.email)
    expect((await post('', form)).status).toBe(202)
    expect(await house.signatories(form.lastName)).toHaveLength(1)
  })
})
