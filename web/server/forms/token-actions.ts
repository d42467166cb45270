import type { Pinia } from 'pinia'
import type { CommonStep } from '../../src/stores/token'
import { postToCms, type CmsReply } from './cms-form-client'
import type { FormDefinition, FormOutcome, SentForm } from './form'

/** Longer than any token. */
const MAX_TOKEN_LENGTH = 200

const INVALID_TOKEN: CmsReply = {
  isOk: false,
  status: 404,
  data: null,
  message: '',
  errors: [],
  retryAfterSeconds: null,
}

type Action = FormDefinition['submit']

export const tokenIn = ({ query }: SentForm): string => query.get('jeton') ?? ''

/** Sends a token to the API, with more data when there is some. A text that cannot be a token is not sent. */
export async function postToken(sent: SentForm, api: string, data: object = {}): Promise<CmsReply | null> {
  const token = tokenIn(sent)
  if (!token || token.length > MAX_TOKEN_LENGTH) return INVALID_TOKEN
  return postToCms(sent.connection, api, { token, ...data })
}

/**
 * What the buttons of a token's page do, for the records of such pages.
 * @param useStore the store that says which step the page shows
 */
export function createTokenActions<Step>(useStore: (pinia: Pinia) => { step: Step | CommonStep }) {
  const showStep = (status: number, step: Step | CommonStep, retryAfterSeconds: number | null = null): FormOutcome => ({
    status,
    prepare: (pinia) => void (useStore(pinia).step = step),
    retryAfterSeconds,
  })

  /** The page of an invalid token, or of a failure. */
  function refuse(reply: CmsReply | null): FormOutcome {
    if (reply?.status === 404 || reply?.status === 400) return showStep(404, { kind: 'bad' })
    const retryAfter = reply?.retryAfterSeconds ?? null
    return showStep(reply?.status === 429 ? 429 : 503, { kind: 'failed', retryAfter }, retryAfter)
  }

  const showReply = (reply: CmsReply | null, toStep: (data: unknown) => Step): FormOutcome =>
    reply?.isOk ? showStep(200, toStep(reply.data)) : refuse(reply)

  /** Shows a step without a request. */
  const show =
    (step: Step): Action =>
    () =>
      Promise.resolve(showStep(200, step))

  /** Sends the token, then shows the step that the data of the reply make. */
  const post =
    (api: string, toStep: (data: unknown, sent: SentForm) => Step): Action =>
    async (sent) =>
      showReply(await postToken(sent, api), (data) => toStep(data, sent))

  /** Sends the token and data, then does the next action. */
  const postThen =
    (api: string, toData: (sent: SentForm) => object, next: Action): Action =>
    async (sent) => {
      const reply = await postToken(sent, api, toData(sent))
      return reply?.isOk ? next(sent) : refuse(reply)
    }

  /** Sends the token, and answers with the data of the reply as a file. */
  const download =
    (api: string, name: string): Action =>
    async (sent) => {
      const reply = await postToken(sent, api)
      if (!reply?.isOk) return refuse(reply)
      return { file: { name, type: 'application/json', text: JSON.stringify(reply.data, null, 2) } }
    }

  /** A page with one button. */
  const page = (path: string, submit: Action): FormDefinition => ({ path, hasToken: true, submit })

  /** A page with several buttons: the field `geste` names the one that was pressed. */
  function pageWithButtons(path: string, buttons: Record<string, Action>): FormDefinition {
    const actions = new Map(Object.entries(buttons))
    const start: Action = () => Promise.resolve(showStep(200, { kind: 'start' }))
    return page(path, (sent) => (actions.get(sent.form.get('geste') ?? '') ?? start)(sent))
  }

  return { showReply, refuse, show, post, postThen, download, page, pageWithButtons }
}
