import type { OwnTestimony, Testimony } from '@confettis/shared/domain/testimony'
import type { Lever } from '@confettis/shared/domain/lever'
import { beforeAll, describe, expect, it } from 'vitest'
import { recipientsOf } from '../support/mail-server'
import { DATABASES } from '../support/store'
import { fromElsewhere, UID, useTestimonies } from '../support/use-testimonies'

const dataOf = async <T>(answer: Response) => ((await answer.json()) as { data: T }).data

describe.each(DATABASES)('decisions of the team on testimonies on %s', (name) => {
  const house = useTestimonies(name)
  const mine = async (manage: string) => dataOf<OwnTestimony>(await house.post('mine', manage))
  const kindsFor = async (documentId: string) =>
    (await house.rows('select kind from mails where subject = ? order by id', documentId)).map(({ kind }) => kind)

  it('a testimony whose author has not confirmed cannot be published', async () => {
    const story = await house.tell()
    const draft = await house.draftOf(story.title)
    await expect(house.admin.publish(UID, draft)).rejects.toThrow(/400.*n’a pas encore confirmé/)
    const bulk = house.admin.request('POST', `/content-manager/collection-types/${UID}/actions/bulkPublish`, {
      documentIds: [draft.documentId],
    })
    await expect(bulk).rejects.toThrow(/n’a pas encore confirmé/)
    expect(await house.rowsOf(story.title)).toMatchObject([{ published_at: null, content_state: 'to-read' }])
    expect(await kindsFor(draft.documentId)).toEqual(['story-confirm'])

    await house.post('confirm', await house.tokenOf(story.email, 1))
    await house.admin.publish(UID, draft, { title: `${story.title}, corrigé` })
    const rows = await house.rowsOf(`${story.title}, corrigé`)
    for (const row of rows) expect(row).toMatchObject({ content_state: 'accepted', author_state: 'confirmed' })
    expect(rows).toHaveLength(2)
  })

  it('a refusal needs a reason, which the author gets once', async () => {
    const { story, manage } = await house.tellAndConfirm()
    const draft = await house.draftOf(story.title)
    const refuse = (refusalReason?: string) =>
      house.admin.save(UID, draft, { contentState: 'refused', ...(refusalReason && { refusalReason }) })
    await expect(refuse()).rejects.toThrow(/400.*Dites pourquoi/)
    await expect(refuse('  ')).rejects.toThrow(/400.*Dites pourquoi/)
    const reason = 'Elle cite des <b>personnes</b>.\n\nDemandez-leur d’abord.'
    await refuse(reason)
    await house.hurryMails()
    const [, , mail] = await house.mailServer.waitFor(story.email, 3)
    expect(mail!.subject).toBe('Votre histoire ne sera pas publiée')
    expect(mail!.text).toContain(reason)
    expect(mail!.html).toContain('Elle cite des &lt;b&gt;personnes&lt;/b&gt;.</p>')
    expect(await mine(manage)).toMatchObject({ author: 'confirmed', content: 'refused', reason })

    await house.admin.save(UID, draft, { contentState: 'to-read' })
    await refuse(reason)
    expect(await kindsFor(draft.documentId)).toEqual(['story-confirm', 'story-confirmed', 'story-refused'])
    await house.admin.publish(UID, draft)
    expect(await mine(manage)).toMatchObject({ content: 'accepted', reason: null, slug: draft.slug })
  })

  it('a testimony may be refused before its author confirms, who may still confirm', async () => {
    const story = await house.tell()
    await house.admin.save(UID, await house.draftOf(story.title), { contentState: 'refused', refusalReason: 'Non.' })
    const answer = await house.post('confirm', await house.tokenOf(story.email, 1))
    expect(await dataOf(answer)).toMatchObject({ author: 'confirmed', content: 'refused', reason: 'Non.' })
  })

  it('a refused testimony is no longer public', async () => {
    const { story } = await house.tellAndConfirm()
    const draft = await house.draftOf(story.title)
    await house.admin.publish(UID, draft)
    const shown = async () => (await house.read(`/testimonies/${String(draft.slug)}`)).status
    expect(await shown()).toBe(200)
    await house.admin.save(UID, draft, { contentState: 'refused', refusalReason: 'À la demande d’un partenaire.' })
    expect(await shown()).toBe(404)
  })

  it('editors cannot write the private fields of an author', async () => {
    const story = await house.tell()
    const draft = await house.draftOf(story.title)
    const forged = { authorState: 'confirmed', mailboxHash: 'x', sentAt: null, firstName: 'Eve', mailboxSealed: 'y' }
    await house.admin.save(UID, draft, { ...forged, place: 'Allauch' })
    const [row] = await house.rowsOf(story.title)
    expect(row).toMatchObject({ author_state: 'pending', first_name: 'Manon', place: 'Allauch' })
    expect(row!.mailbox_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(row!.sent_at).not.toBeNull()
    expect(JSON.stringify(draft)).not.toContain(story.email)
  })

  it('a testimony of the team, or a copy, needs no confirmation', async () => {
    const own = await house.admin.create(UID, { title: 'La nôtre', slug: 'la-notre', story: 'Une histoire à nous.' })
    await house.admin.publish(UID, own)
    expect(await kindsFor(own.documentId)).toEqual([])
    const { story } = await house.tellAndConfirm()
    const draft = await house.draftOf(story.title)
    const copied = await house.admin.request<{ data: { documentId: string } }>(
      'POST',
      `/content-manager/collection-types/${UID}/clone/${draft.documentId}`,
      { title: 'Une copie', slug: 'une-copie', story: story.story },
    )
    expect(await house.rowsOf('Une copie')).toMatchObject([
      {
        document_id: copied.data.documentId,
        mailbox_hash: null,
        mailbox_sealed: null,
        first_name: null,
        sent_at: null,
      },
    ])
  })

  it('a lever shows its six newest testimonies', async () => {
    const lever = await house.admin.find('api::lever.lever', 'number', '1')
    for (let number = 1; number <= 7; number++) {
      const body = { title: `Illustration ${number}`, slug: `illustration-${number}`, story: 'Une histoire.' }
      const story = await house.admin.create(UID, { ...body, levers: { connect: [{ documentId: lever.documentId }] } })
      if (number > 1) await house.admin.publish(UID, story)
    }
    await house.admin.publish('api::lever.lever', lever, { summary: 'Une définition, et des histoires' })
    const { testimonies } = await dataOf<Lever>(await house.read(`/levers/${String(lever.slug)}`))
    expect(testimonies!.map(({ title }) => title)).toEqual([7, 6, 5, 4, 3, 2].map((number) => `Illustration ${number}`))
    expect(Object.keys(testimonies![0]!)).not.toContain('mailboxSealed')
    const [other] = await dataOf<Lever[]>(await house.read('/levers'))
    expect(other).not.toHaveProperty('testimonies')
    expect(await dataOf<Testimony[]>(await house.read('/testimonies'))).toBeInstanceOf(Array)
  })

  describe('emails to the team about messages', () => {
    const ROUTES = [
      { subject: 'press', address: 'presse@campagne.example' },
      { subject: 'press', address: 'porte-parole@campagne.example' },
      { subject: 'others', address: 'equipe@campagne.example' },
    ]
    const leave = (changes: object = {}) =>
      fetch(`${house.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...fromElsewhere() },
        body: JSON.stringify({
          data: {
            name: 'Lê N’Diaye',
            email: 'le@exemple.fr',
            subject: 'press',
            body: 'Bonjour à toute l’équipe.',
            ...changes,
          },
        }),
      })
    const received = (address: string) => house.mailServer.mails.filter((mail) => recipientsOf(mail).includes(address))

    beforeAll(() => house.admin.save('api::site.site', null, { messageRoutes: ROUTES }))

    it('a message goes to the email addresses of its subject, with a reply to its author', async () => {
      const body = 'Un <b>mot</b> :\n\nvoici\nune question.'
      expect((await leave({ body, name: 'Ada "Bcc: x@y.fr" <a@b.fr>, é' })).status).toBe(202)
      for (const address of ['presse@campagne.example', 'porte-parole@campagne.example']) {
        const [mail] = await house.mailServer.waitFor(address)
        expect(mail!.replyTo!.value).toEqual([{ name: 'Ada "Bcc: x@y.fr" <a@b.fr>, é', address: 'le@exemple.fr' }])
        expect(mail!.subject).toContain('presse')
        expect(mail!.text).toContain(body)
        expect(mail!.html).toContain('Un &lt;b&gt;mot&lt;/b&gt; :</p>')
        expect(mail!.bcc).toBeUndefined()
        expect(recipientsOf(mail!)).toEqual([address])
      }
      const [mail] = await house.mailServer.waitFor('le@exemple.fr')
      expect(mail!.subject).toBe('Votre message est bien arrivé')
      expect(mail!.text).not.toMatch(/Ada|mot|question/)
      expect(received('equipe@campagne.example')).toEqual([])
    })

    it('a message of a subject without a route goes to the route of all others', async () => {
      await leave({ subject: 'sign', email: 'autre@exemple.fr', body: 'À propos de ma signature.' })
      const [mail] = await house.mailServer.waitFor('equipe@campagne.example')
      expect(mail!.text).toContain('À propos de ma signature.')
    })

    it('a suspect or repeated message gets no receipt', async () => {
      await leave({ email: 'cible@exemple.fr', website: 'https://spam.example', body: 'Achetez, achetez, achetez.' })
      for (let time = 0; time < 3; time++)
        await leave({ email: 'insistante@exemple.fr', body: `Encore une fois ${time}.` })
      const thanked = await house.rows(
        `select e.email from mails m join messages e on e.document_id = m.subject where m.kind = 'message-received'`,
      )
      expect(thanked.filter(({ email }) => email === 'insistante@exemple.fr')).toHaveLength(1)
      expect(thanked.filter(({ email }) => email === 'cible@exemple.fr')).toEqual([])
      const machine = await house.mailServer.waitFor('presse@campagne.example', 5)
      expect(machine.some(({ subject }) => /indésirable/.test(subject ?? ''))).toBe(true)
    })

    it.each(['a@b.fr\r\nBcc: x@y.fr', 'personne', 'a@b.fr, c@d.fr', ''])(
      '« %s » is refused as a route of messages',
      async (address) => {
        const save = house.admin.save('api::site.site', null, { messageRoutes: [{ subject: 'press', address }] })
        await expect(save).rejects.toThrow(/400/)
      },
    )

    it.each(['a@b.fr\r\nBcc: x@y.fr', 'a@b.fr,c@d.fr', '"a\nb"@c.fr'])(
      '« %s » is refused as the email of a message',
      async (email) => {
        expect((await leave({ email })).status).toBe(400)
        expect((await leave({ name: `Ada\r\nBcc: x@y.fr` })).status).toBe(400)
      },
    )

    it('the routes of messages are not public', async () => {
      for (const place of ['/site', '/site?locale=en', '/pages/contact'])
        expect(await (await house.read(place)).text()).not.toMatch(/campagne\.example|messageRoutes/)
    })
  })
})
