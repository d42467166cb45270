import type { MessageInput } from '../domain/message.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Sends a contact message. It is stored when this resolves. 400 with `fields`, 429 with `retryAfter`. */
export const postMessage = (http: Http, message: MessageInput) =>
  http.post<Answer<{ status: 'received' }>>('/messages', message)
