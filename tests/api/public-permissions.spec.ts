import { beforeAll, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../cms/src/media/limits'
import { Admin } from '../support/admin'
import { useCms } from '../support/use-cms'
import { STORY } from '../support/public-content'

const GRANTED = [
  'api::event.event.find',
  'api::event.event.findOne',
  'api::lever.lever.find',
  'api::lever.lever.findOne',
  'api::message.message.create',
  'api::milestone.milestone.find',
  'api::op-ed.op-ed.find',
  'api::page.page.findOne',
  'api::signatory.signatory.find',
  'api::site.site.find',
  'api::supporter.supporter.find',
  'api::testimony.testimony.find',
  'api::testimony.testimony.findOne',
  'api::update.update.find',
  'api::update.update.findOne',
]

interface Role {
  id: number
  type: string
  permissions: Record<string, { controllers: Record<string, Record<string, { enabled: boolean }>> }>
}

describe('the permissions of the public', () => {
  const cms = useCms()
  let admin: Admin

  beforeAll(async () => {
    admin = await Admin.enter(cms.url)
  })

  const granted = async (type: string) => {
    const { roles } = await admin.request<{ roles: Role[] }>('GET', '/users-permissions/roles')
    const id = roles.find((role) => role.type === type)?.id
    const { role } = await admin.request<{ role: Role }>('GET', `/users-permissions/roles/${id}`)
    return Object.entries(role.permissions)
      .flatMap(([owner, { controllers }]) =>
        Object.entries(controllers).flatMap(([controller, actions]) =>
          Object.entries(actions).flatMap(([action, { enabled }]) =>
            enabled ? [`${owner}.${controller}.${action}`] : [],
          ),
        ),
      )
      .sort()
  }

  it('the public role has exactly the granted permissions', async () => {
    expect(await granted('public')).toEqual(GRANTED)
    expect(await granted('authenticated')).toEqual([])
  })

  it.each<[string, string]>([
    ['GET', '/users'],
    ['GET', '/users/me'],
    ['POST', '/auth/local'],
    ['POST', '/auth/local/register'],
    ['POST', '/auth/forgot-password'],
    ['GET', '/upload/files'],
    ['POST', '/upload'],
    ['GET', '/partners'],
    ['GET', '/messages'],
    ['GET', '/pages'],
    ['PUT', '/op-ed'],
    ['POST', '/levers'],
    ['DELETE', '/levers/definition'],
    ['PUT', '/site'],
    ['GET', '/i18n/locales'],
    ['GET', '/content-type-builder/content-types'],
  ])('%s %s is refused to the public', async (method, path) => {
    const answer = await fetch(`${cms.url}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{"data":{}}' }),
    })
    expect([401, 403, 404, 405]).toContain(answer.status)
  })

  it.each(['/api/SITE', '/API/site', '/api/Levers', '/API/messages', '/Api/testimonies'])(
    '%s is not a route',
    async (path) => {
      expect((await fetch(cms.url + path)).status).toBe(404)
      // The folder of public files takes every address, and reads alone.
      expect((await fetch(cms.url + path, { method: 'POST' })).status).toBe(405)
    },
  )

  it('an endless body is cut off on every path, whatever length was announced', async () => {
    const form = new FormData()
    form.set('files', new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]), 'photo.jpg')
    const { body, headers } = new Response(form)
    const type = headers.get('content-type') ?? ''
    // A stream announces no length.
    const send = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' } as RequestInit
    const answer = await fetch(`${cms.url}/nulle-part`, send)
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too large')])
  })

  it('a testimony is public once it is published, not before', async () => {
    const story = await admin.create(STORY.uid, STORY.data)
    const shown = async () => (await cms.get(STORY.api)).text()
    expect(await shown()).not.toContain(STORY.data.title)
    expect((await cms.get(`${STORY.api}/${STORY.data.slug}`)).status).toBe(404)
    await admin.publish(STORY.uid, story)
    expect(await shown()).toContain(STORY.data.title)
    await admin.remove(STORY.uid, story)
    expect(await shown()).not.toContain(STORY.data.title)
  })
})
