import { describe, expect, it } from 'vitest'
import { MAX_ATTEMPTS, retryDelayMs, serverRetryDelayMs } from '../../cms/src/email/outbox/pacing'
import { smtpReason, classifySmtpError } from '../../cms/src/email/outbox/smtp-errors'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

const refused = (responseCode: number, response: string, command = 'RCPT TO', code = 'EENVELOPE') =>
  Object.assign(new Error(response), { code, command, responseCode, response })

describe('the error of a refused email', () => {
  it.each([
    ['the server is not there', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' })],
    ['nobody greets', Object.assign(new Error('Greeting never received'), { code: 'ETIMEDOUT' })],
    ['the password is wrong', Object.assign(new Error('Invalid login'), { code: 'EAUTH', responseCode: 535 })],
    ['the sender is refused', refused(550, '550 5.7.1 Not you', 'MAIL FROM')],
    ['the server goes away', refused(421, '421 4.3.2 Shutting down')],
    ['one has to log in first', refused(530, '530 5.7.0 Authentication required')],
    ['something that is no error at all', 'what?'],
  ])('is a failure of the server, no email is concerned: %s', (_what, error) => {
    expect(classifySmtpError(error)).toBe('server')
  })

  it.each([
    ['a grey list', refused(451, '451 4.7.1 Greylisted')],
    ['a server that has no room', refused(452, '452 4.3.1 Insufficient system storage')],
    ['a policy', refused(550, '550 5.7.1 Relaying denied')],
  ])('is busy, perhaps for every email: %s', (_what, error) => {
    expect(classifySmtpError(error)).toBe('busy')
  })

  it.each([
    ['a full mailbox', refused(452, '452 4.2.2 Over quota')],
    ['a domain that does not exist', refused(450, '450 4.1.2 Domain not found')],
    ['a mailbox in use', refused(450, '450 Busy')],
    ['the words of the mail', refused(554, '554 5.6.0 Looks like an advertisement', 'DATA', 'EMESSAGE')],
    ['an address that cannot be sent', Object.assign(new Error('No SMTPUTF8'), { code: 'EENVELOPE', command: 'API' })],
  ])('is temporary, for this email only: %s', (_what, error) => {
    expect(classifySmtpError(error)).toBe('temporary')
  })

  it.each([
    ['no such mailbox', refused(550, '550 5.1.1 User unknown')],
    ['a mailbox that was closed', refused(550, '550-5.2.1 Disabled')],
    ['a server that says no more than no', refused(553, '553 No such person')],
  ])('is an unreachable mailbox: %s', (_what, error) => {
    expect(classifySmtpError(error)).toBe('unreachable')
  })

  it('delays retries from five seconds to six hours with jitter, for about a day', () => {
    const shortest = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryDelayMs(index + 1, 0))
    const longest = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryDelayMs(index + 1, 1))
    expect(shortest[0]).toBe(3.75 * SECOND)
    expect(longest[0]).toBe(6.25 * SECOND)
    expect(longest.at(-1)).toBe(7.5 * HOUR)
    const sum = (delays: number[]) => delays.reduce((all, delay) => all + delay, 0)
    expect(sum(shortest)).toBeGreaterThan(12 * HOUR)
    expect(sum(longest)).toBeLessThan(36 * HOUR)
    expect(serverRetryDelayMs(1, 0.5)).toBe(500)
    expect(serverRetryDelayMs(40, 0.5)).toBe(30 * SECOND)
  })

  it('is stored without the address of the mailbox', () => {
    const error = refused(550, '550 5.1.1 <Ada.Lovelace@exemple.fr>: ada.lovelace is unknown here\r\n')
    const reason = smtpReason(error, 'ada.lovelace@exemple.fr')
    expect(reason).toBe('550 5.1.1 <…>: … is unknown here ')
    expect(smtpReason(new Error('x'.repeat(2_000))).length).toBeLessThanOrEqual(200)
    expect(smtpReason(new Error('No relay for someone.else@example.org, see https://x.example/?jeton=abc'))).toBe(
      'No relay for …, see https://x.example/',
    )
  })
})
