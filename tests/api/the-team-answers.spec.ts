import { beforeAll, describe, expect, it } from 'vitest'
import type { MessagePage } from '../../cms/src/admin-api/messages/contract'
import type { TestimonyPage } from '../../cms/src/admin-api/testimonies/contract'
import type { AnswerTemplate } from '../../cms/src/admin-api/answer-templates'
import { until } from '../support/pages'
import { DATABASES } from '../support/store'
import { fromElsewhere, useTestimonies } from '../support/use-testimonies'
import { person, type Person } from '../support/team'

describe.each(DATABASES)('answers of the team to messages and testimonies on %s', (name) => {
  const house = useTestimonies(name)
  let moderator: Person

  const ask = <T>(path: string, data: object = {}) => moderator.admin.request<T>('POST', `/team${path}`, { data })
  const stories = (state: 'to-read' | 'accepted' | 'refused') => ask<TestimonyPage>('/stories/find', { state })
  const titles = async (state: Parameters<typeof stories>[0]) => (await stories(state)).data.map(({ title }) => title)
  const mailsAbout = (documentId: string, kind: string) =>
    house.rows('select state from mails where subject = ? and kind = ?', documentId, kind)
  const untilSent = (documentId: string, kind: string) =>
    until(
      () => mailsAbout(documentId, kind),
      ([mail]) => mail?.state === 'sent',
      5_000,
    )
  const leave = (from: number) =>
    fetch(`${house.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromElsewhere() },
      body: JSON.stringify({
        data: {
          name: `Lê ${from}`,
          email: `le.${from}@exemple.fr`,
          subject: 'press',
          body: 'Pouvez-vous nous appeler ?',
        },
      }),
    })

  beforeAll(async () => {
    moderator = await person(house.admin, house.url, 'moderation')
    for (let from = 1; from <= 21; from++) expect((await leave(from)).status).toBe(202)
  })

  it('messages are listed page by page, without an email address', async () => {
    const first = await ask<MessagePage>('/messages/find', { handled: false })
    expect(first.data.map(({ name: who }) => who).slice(0, 2)).toEqual(['Lê 21', 'Lê 20'])
    const second = await ask<MessagePage>('/messages/find', { handled: false, after: first.next })
    expect([second.data.map(({ name: who }) => who), second.next]).toEqual([['Lê 1'], null])
    expect(JSON.stringify([first, second])).not.toContain('exemple.fr')
  })

  it('an answer from a template is emailed, and the message is handled', async () => {
    const text = 'Nous vous appelons\n\nce <b>soir</b>.'
    await moderator.admin.create('api::answer-template.answer-template', {
      name: 'Presse',
      matter: 'message',
      subject: 'À ce soir',
      text,
    })
    const [template] = await moderator.admin.request<AnswerTemplate[]>('GET', '/team/messages/templates')
    const { data } = await ask<MessagePage>('/messages/find', { handled: false })
    const answer = { subject: template!.subject, text: template!.text, answeredAt: null }
    await ask(`/messages/${data[0]!.documentId}/answer`, answer)
    await house.hurryMails()

    const mails = await house.mailServer.waitFor('le.21@exemple.fr', 2)
    const mail = mails.find(({ subject }) => subject === 'À ce soir')
    expect(mail!.text).toContain('Bonjour Lê 21,')
    expect(mail!.text).toContain('ce <b>soir</b>.')
    expect(mail!.html).toContain('ce &lt;b&gt;soir&lt;/b&gt;.')
    const handled = await ask<MessagePage>('/messages/find', { handled: true })
    expect(handled.data).toMatchObject([{ name: 'Lê 21', answeredAt: expect.any(String) as string }])
    await expect(
      ask(`/messages/${data[1]!.documentId}/answer`, { subject: '', text: ' ', answeredAt: null }),
    ).rejects.toThrow(/400.*objet/)
    await expect(ask('/messages/aaaaaaaaaaaaaaaaaaaaaaaa/answer', answer)).rejects.toThrow(/404.*n’existe plus/)
  })

  it('a message is marked as handled without an answer, and unmarked', async () => {
    const { data } = await ask<MessagePage>('/messages/find', { handled: false })
    const only = data.slice(0, 3).map(({ documentId }) => documentId)
    expect(await ask('/messages/handle', { only, handled: true })).toEqual({ changed: 3 })
    expect((await ask<MessagePage>('/messages/find', { handled: true })).data).toHaveLength(4)
    expect(await ask('/messages/handle', { only, handled: false })).toEqual({ changed: 3 })
    expect((await ask<MessagePage>('/messages/find', { handled: true })).data).toHaveLength(1)
  })

  it('testimonies whose author confirmed are published', async () => {
    const unconfirmed = await house.tell()
    const { story } = await house.tellAndConfirm()
    const page = await stories('to-read')
    expect(page.data).toMatchObject([
      { title: story.title, author: 'confirmed' },
      { title: unconfirmed.title, author: 'pending' },
    ])
    expect(JSON.stringify(page)).not.toContain(story.email)
    await expect(ask(`/stories/${page.data[1]!.documentId}/publish`)).rejects.toThrow(/400.*n’a pas encore confirmé/)
    await ask(`/stories/${page.data[0]!.documentId}/publish`)
    await house.hurryMails()
    expect((await house.mailServer.waitFor(story.email, 3)).at(-1)!.subject).toBe('Votre histoire est en ligne')
    expect(await titles('to-read')).toEqual([unconfirmed.title])
  })

  it('testimonies are refused with a reason', async () => {
    const { story, held } = await house.tellAndConfirm()
    const { data } = await stories('to-read')
    const path = `/stories/${data[0]!.documentId}/refuse`
    await expect(ask(path, { reason: '' })).rejects.toThrow(/400.*Dites pourquoi/)
    await ask(path, { reason: 'Elle cite des personnes.' })
    await house.hurryMails()
    expect((await house.mailServer.waitFor(story.email, 3)).at(-1)!.text).toContain('Elle cite des personnes.')
    expect(held.content).toBe('to-read')
    expect(await titles('to-read')).not.toContain(story.title)
    await expect(ask('/stories/aaaaaaaaaaaaaaaaaaaaaaaa/refuse', { reason: 'Rien.' })).rejects.toThrow(/404/)
  })

  it('a decision is undone before its email goes out, and the author gets none', async () => {
    const { story, held } = await house.tellAndConfirm()
    const { documentId } = await house.draftOf(story.title)
    const isShown = async () =>
      (await house.read(`/testimonies/${String((await house.draftOf(story.title)).slug)}`)).status
    expect(held.content).toBe('to-read')

    await ask(`/stories/${documentId}/publish`)
    expect([await isShown(), await titles('accepted')]).toEqual([200, expect.arrayContaining([story.title])])
    expect(await ask(`/stories/${documentId}/reopen`)).toEqual({ authorWasTold: false })
    expect([await isShown(), await titles('accepted')]).toEqual([404, expect.not.arrayContaining([story.title])])
    expect(await titles('to-read')).toContain(story.title)
    expect(await mailsAbout(documentId, 'story-published')).toEqual([])

    await ask(`/stories/${documentId}/refuse`, { reason: 'Trop longue.' })
    expect((await stories('refused')).data[0]).toMatchObject({ title: story.title, refusalReason: 'Trop longue.' })
    expect(await ask(`/stories/${documentId}/reopen`)).toEqual({ authorWasTold: false })
    expect(await mailsAbout(documentId, 'story-refused')).toEqual([])

    await ask(`/stories/${documentId}/publish`)
    await house.hurryMails()
    await house.mailServer.waitFor(story.email, 3)
    await untilSent(documentId, 'story-published')
    expect(await ask(`/stories/${documentId}/reopen`)).toEqual({ authorWasTold: true })
    await ask(`/stories/${documentId}/publish`)
    expect(await mailsAbout(documentId, 'story-published')).toHaveLength(1)
    await expect(ask('/stories/aaaaaaaaaaaaaaaaaaaaaaaa/reopen')).rejects.toThrow(/404/)
  })

  it('an answer is undone before it goes out', async () => {
    const { data } = await ask<MessagePage>('/messages/find', { handled: false })
    const { documentId, name: who } = data[0]!
    const standing = async () => {
      const pages = [true, false].map((handled) => ask<MessagePage>('/messages/find', { handled }))
      return (await Promise.all(pages)).flatMap((page) => page.data).find((one) => one.documentId === documentId)
    }
    const answer = { subject: 'Trop vite', text: 'Je me suis trompée.', answeredAt: null }
    await ask(`/messages/${documentId}/answer`, answer)
    expect(await standing()).toMatchObject({ name: who, handled: true, answeredAt: expect.any(String) as string })
    await expect(ask(`/messages/${documentId}/answer`, answer)).rejects.toThrow(/400.*vient de répondre/)
    await ask(`/messages/${documentId}/take-back`)
    expect(await standing()).toMatchObject({ name: who, handled: false, answeredAt: null })
    expect(await mailsAbout(documentId, 'message-answer')).toEqual([])

    await ask(`/messages/${documentId}/answer`, answer)
    await house.hurryMails()
    await untilSent(documentId, 'message-answer')
    await expect(ask(`/messages/${documentId}/take-back`)).rejects.toThrow(/400.*déjà partie/)
  })

  it('other roles may neither read nor answer', async () => {
    const ends = [
      'messages/find',
      'messages/handle',
      'messages/a/answer',
      'messages/a/take-back',
      'stories/find',
      'stories/a/publish',
      'stories/a/refuse',
      'stories/a/reopen',
    ]
    for (const role of ['redaction', 'publication'] as const) {
      const { admin } = await person(house.admin, house.url, role)
      for (const end of ends)
        expect([role, end, await admin.status('POST', `/team/${end}`, { data: {} })]).toEqual([role, end, 403])
    }
  })
})
