import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../support/admin'
import { ADMIN } from '../support/admin'
import { useRegistrations, type Row } from '../support/use-registrations'

/** Never audited: they are records themselves. */
const RECORDS = ['api::change-record.change-record', 'api::access-record.access-record']

interface AuditedType {
  /** What an editor types for a new document; `null` for what exists but once. */
  sample: Row | null
  /** What a copy says otherwise; `null` where nothing can be copied. */
  copy: Row | null
  change: Row
  hasDrafts?: true
  /** Only the names of changed fields are kept. */
  isPersonal?: true
}

const paragraph = [{ type: 'paragraph', children: [{ type: 'text', text: 'Des mots.' }] }]
const EVENT_HOURS = { startsAt: '2031-01-10T10:00:00.000Z', endsAt: '2031-01-10T11:00:00.000Z' }

const AUDITED: Record<string, AuditedType> = {
  'api::page.page': {
    sample: { title: 'Page', slug: 'page-a', sections: [{ __component: 'sections.rich-text', body: paragraph }] },
    copy: { slug: 'page-b' },
    change: { lead: 'Un chapô.' },
    hasDrafts: true,
  },
  'api::lever.lever': {
    sample: { number: 90, title: 'Levier', slug: 'levier-a', summary: 'Un résumé.' },
    copy: { number: 91, slug: 'levier-b' },
    change: { lead: 'Un chapô.' },
    hasDrafts: true,
  },
  'api::supporter.supporter': {
    sample: { name: 'Soutien', order: 90 },
    copy: {},
    change: { role: 'Maire' },
    hasDrafts: true,
  },
  'api::event.event': {
    sample: { title: 'Rencontre', slug: 'rencontre-a', online: true, summary: 'Un café.', ...EVENT_HOURS },
    copy: { slug: 'rencontre-b' },
    change: { summary: 'Un thé.' },
    hasDrafts: true,
  },
  'api::milestone.milestone': {
    sample: { title: 'Étape', date: '2026-01-01' },
    copy: {},
    change: { text: 'Des mots.' },
    hasDrafts: true,
  },
  'api::update.update': {
    sample: { title: 'Du neuf', slug: 'du-neuf-a', date: '2026-11-27', lead: 'Du neuf.', body: paragraph },
    copy: { slug: 'du-neuf-b' },
    change: { lead: 'Encore du neuf.' },
    hasDrafts: true,
  },
  'api::testimony.testimony': {
    sample: { title: 'Un four', slug: 'un-four-a', story: 'Il fallait un four.' },
    copy: { slug: 'un-four-b' },
    change: { place: 'Arles' },
    hasDrafts: true,
    isPersonal: true,
  },
  'api::op-ed.op-ed': { sample: null, copy: null, change: { publishedIn: 'Un journal' }, hasDrafts: true },
  'api::site.site': { sample: null, copy: null, change: { copyright: 'Tous droits partagés' } },
  'api::signing-rule.signing-rule': { sample: null, copy: null, change: { perMailbox: 9 }, isPersonal: true },
  'api::partner.partner': {
    sample: { name: 'Partenaire', code: 'partenaire-a', allowedOrigins: [] },
    copy: { code: 'partenaire-b' },
    change: { site: 'https://partenaire.example' },
  },
  'api::answer-template.answer-template': {
    sample: { name: 'Merci', matter: 'message', text: 'Merci\u00a0!' },
    copy: {},
    change: { text: 'Merci beaucoup\u00a0!' },
  },
  'api::signatory.signatory': {
    sample: { state: 'pending', kind: 'citizen', isPublic: true, newsletter: false, unreachable: false },
    copy: {},
    change: { role: 'Maire' },
    isPersonal: true,
  },
  'api::registration.registration': {
    sample: { eventSlug: 'audit', firstName: 'Léa', lastName: 'Un', typedEmail: 'lea.un@exemple.fr' },
    copy: null,
    change: { state: 'cancelled' },
    isPersonal: true,
  },
  'api::message.message': {
    sample: {
      ...{ name: 'Zoé', email: 'zoe@exemple.fr', subject: 'question', body: 'Une question.' },
      ...{ handled: false, suspect: false },
    },
    copy: {},
    change: { handled: true },
    isPersonal: true,
  },
  'api::mail.mail': {
    sample: { state: 'sent', kind: 'confirm', attempts: 1 },
    copy: {},
    change: { error: 'Une erreur' },
    isPersonal: true,
  },
}

interface AuditRecord {
  who: string
  action: string
  subject: string
  changes: { field: string; before?: string[]; after?: string[] }[]
}

describe('the audit log has one record of each action of an editor', () => {
  const house = useRegistrations('SQLite')

  /** What was recorded of a type while `work` was done. */
  async function recordedDuring<T>(
    uid: string,
    work: () => Promise<T>,
  ): Promise<{ result: T; records: AuditRecord[] }> {
    const [{ last } = { last: 0 }] = await house.rows<{ last: number }>('select max(id) as last from change_records')
    const result = await work()
    const rows = await house.rows(
      'select who, action, subject, changes from change_records where id > ? and about = ? order by id',
      last ?? 0,
      uid,
    )
    const records = rows.map((row) => ({ ...row, changes: JSON.parse(String(row.changes)) as unknown }) as AuditRecord)
    return { result, records }
  }

  const who = `${ADMIN.firstname} ${ADMIN.lastname}`
  const record = (action: string, subject: string, changes: unknown = []) => ({ who, action, subject, changes })
  const pathOf = (uid: string, { documentId }: Entry) => `/content-manager/collection-types/${uid}/${documentId}`
  const fieldsOf = (records: AuditRecord[]) => records.flatMap(({ changes }) => changes.map(({ field }) => field))

  beforeAll(async () => {
    await house.announce('audit', { capacity: 5 })
  })

  it('every type that the content manager shows is audited, except the records themselves', async () => {
    const { data } = await house.admin.request<{ data: { uid: string; isDisplayed: boolean }[] }>(
      'GET',
      '/content-manager/content-types',
    )
    const shown = data.filter(({ uid, isDisplayed }) => isDisplayed && uid.startsWith('api::')).map(({ uid }) => uid)
    expect(shown.sort()).toEqual([...Object.keys(AUDITED), ...RECORDS].sort())
  })

  const collections = Object.entries(AUDITED).filter(([, { sample }]) => sample)

  describe.each(collections)('%s', (uid, { sample, copy, change, hasDrafts, isPersonal }) => {
    const [field = ''] = Object.keys(change)
    const isRightChange = expect.arrayContaining([
      isPersonal ? { field } : expect.objectContaining({ field, after: expect.any(Array) }),
    ])
    let entry: Entry

    it('create', async () => {
      const { result, records } = await recordedDuring(uid, () => house.admin.create(uid, sample ?? {}))
      entry = result
      expect(records).toEqual([record('create', entry.documentId)])
    })

    it('update', async () => {
      const { records } = await recordedDuring(uid, () => house.admin.save(uid, entry, change))
      expect(records).toEqual([record('update', entry.documentId, isRightChange)])
    })

    it('clone', async () => {
      const path = `/content-manager/collection-types/${uid}/clone/${entry.documentId}`
      const clone = () => house.admin.request<{ data: Entry }>('POST', path, { ...sample, ...copy })
      if (!copy) {
        const { records } = await recordedDuring(uid, () => clone().catch((error: unknown) => error))
        expect(records).toEqual([])
        return
      }
      const { result, records } = await recordedDuring(uid, clone)
      expect(result.data.documentId).not.toBe(entry.documentId)
      expect(records).toEqual([record('clone', result.data.documentId)])
      await house.admin.remove(uid, result.data)
    })

    if (hasDrafts)
      it('publish, discardDraft and unpublish', async () => {
        const id = entry.documentId
        const published = await recordedDuring(uid, () => house.admin.publish(uid, entry, { ...sample, ...change }))
        expect(published.records).toEqual([record('update', id), record('publish', id)])
        await house.admin.save(uid, entry, { [field]: 'Autre chose' })
        const discarded = await recordedDuring(uid, () =>
          house.admin.request('POST', `${pathOf(uid, entry)}/actions/discard`, {}),
        )
        expect(discarded.records).toEqual([record('discardDraft', id, isRightChange)])
        const unpublished = await recordedDuring(uid, () => house.admin.unpublish(uid, entry))
        expect(unpublished.records).toEqual([record('unpublish', id)])
      })

    it('delete', async () => {
      const { records } = await recordedDuring(uid, () => house.admin.remove(uid, entry))
      expect(records).toEqual([record('delete', entry.documentId, expect.anything())])
      expect(fieldsOf(records)).toContain(field)
    })
  })

  const singles = Object.entries(AUDITED).filter(([, { sample }]) => !sample)

  it.each(singles)('%s: update, and publish, discardDraft and unpublish where there are drafts', async (uid, type) => {
    const [field = ''] = Object.keys(type.change)
    const { documentId: id } = await house.admin.find(uid)
    const updated = await recordedDuring(uid, () => house.admin.save(uid, null, type.change))
    expect(updated.records).toEqual([record('update', id, expect.anything())])
    expect(fieldsOf(updated.records)).toEqual([field])
    const removed = await recordedDuring(uid, () =>
      house.admin.status('DELETE', `/content-manager/single-types/${uid}`),
    )
    expect([removed.result, removed.records]).toEqual([400, []])
    if (!type.hasDrafts) return
    const published = await recordedDuring(uid, () => house.admin.publish(uid, null, type.change))
    expect(published.records).toEqual([record('update', id), record('publish', id)])
    await house.admin.save(uid, null, { [field]: 'Autre chose' })
    const discarded = await recordedDuring(uid, () =>
      house.admin.request('POST', `/content-manager/single-types/${uid}/actions/discard`, {}),
    )
    expect(discarded.records).toEqual([record('discardDraft', id, expect.anything())])
    expect(fieldsOf(discarded.records)).toEqual([field])
    const unpublished = await recordedDuring(uid, () => house.admin.unpublish(uid, null))
    expect(unpublished.records).toEqual([record('unpublish', id)])
  })

  it('a change that follows from the editor’s is part of the same record', async () => {
    const uid = 'api::registration.registration'
    const entry = await house.admin.create(uid, {
      ...{ eventSlug: 'audit', firstName: 'Léo', lastName: 'Deux', typedEmail: 'leo.deux@exemple.fr' },
    })
    const { records } = await recordedDuring(uid, () => house.admin.save(uid, entry, { state: 'attended' }))
    expect(records).toHaveLength(1)
    expect(fieldsOf(records)).toEqual(expect.arrayContaining(['state', 'attendedAt']))
    // Internal columns are shown to nobody.
    expect(fieldsOf(records)).not.toContain('markedAt')
  })

  it('an action that is refused leaves no record', async () => {
    const uid = 'api::registration.registration'
    const refused = await recordedDuring(uid, () =>
      house.admin.create(uid, { eventSlug: 'nulle-part', firstName: 'Léa', lastName: 'Trois' }).catch(() => null),
    )
    expect(refused).toEqual({ result: null, records: [] })
  })
})
