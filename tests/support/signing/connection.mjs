import { connect } from 'node:net'

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} head the status line and the headers, as they travelled
 * @property {Buffer} bytes the body
 * @property {string} body the body, read as UTF-8
 */

/** A request without an answer. `sent`: it left this machine, so it may have been kept. */
export class NoAnswer extends Error {
  /** @param {string} why @param {boolean} sent */
  constructor(why, sent) {
    super(why)
    this.sent = sent
  }
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')

/**
 * One keep-alive connection, one request at a time, opened anew when it was lost. Bytes in, bytes out: a generator
 * that shares two cores with what it loads cannot afford an HTTP client, and here what travelled can be compared.
 */
export class Connection {
  /** @type {import('node:net').Socket | null} */
  #socket = null
  /** @type {Buffer} */
  #received = Buffer.alloc(0)
  /** @type {{ resolve: (answer: Answer) => void, reject: (error: NoAnswer) => void } | null} */
  #waiting = null
  #host
  #port

  /** @param {string} url the server; its path is not used */
  constructor(url) {
    const { hostname, port } = new URL(url)
    this.#host = hostname
    this.#port = Number(port)
  }

  /**
   * @param {Buffer | string} bytes a whole request, see `request`
   * @returns {Promise<Answer>}
   * @throws {NoAnswer}
   */
  async send(bytes) {
    const socket = this.#socket ?? (await this.#open())
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      socket.write(bytes)
    })
  }

  close() {
    this.#socket?.destroy()
    this.#socket = null
  }

  /** Begins anew, ahead of `send`: what waited for long may be about to be closed by the server. */
  async open() {
    this.close()
    await this.#open()
  }

  /** @returns {Promise<import('node:net').Socket>} */
  #open() {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.#host, port: this.#port, noDelay: true })
      const refused = (/** @type {Error} */ error) => reject(new NoAnswer(error.message, false))
      socket.once('error', refused)
      socket.once('connect', () => {
        socket.off('error', refused)
        this.#socket = socket
        this.#received = Buffer.alloc(0)
        // The close that follows says it.
        socket.on('error', () => undefined)
        socket.on('data', (chunk) => this.#read(chunk))
        socket.on('close', () => this.#lost(socket))
        resolve(socket)
      })
    })
  }

  /** @param {import('node:net').Socket} socket */
  #lost(socket) {
    if (this.#socket === socket) this.#socket = null
    this.#settle('reject', new NoAnswer('The connection was lost', true))
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf(END_OF_HEAD)
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    if (length === undefined) return this.#settle('reject', new NoAnswer(`No length in ${head}`, true))
    const whole = end + END_OF_HEAD.length + Number(length)
    if (this.#received.length < whole) return
    const bytes = this.#received.subarray(end + END_OF_HEAD.length, whole)
    this.#received = this.#received.subarray(whole)
    if (/\r\nconnection: *close/i.test(head)) this.close()
    this.#settle('resolve', {
      status: Number(head.slice(9, 12)),
      head,
      bytes,
      get body() {
        return bytes.toString()
      },
    })
  }

  /** @param {'resolve' | 'reject'} how @param {any} what */
  #settle(how, what) {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.[how](what)
  }
}

/**
 * The bytes of a request to the API.
 * @param {string} url the server
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {{ from?: string, data?: unknown, headers?: Record<string, string> }} [options]
 *   `from`: the visitor's address, as the site in front would tell it
 * @returns {Buffer}
 */
export function request(url, method, path, { from, data, headers = {} } = {}) {
  const body = data === undefined ? '' : JSON.stringify({ data })
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    ...(from ? [`X-Forwarded-For: ${from}`] : []),
    ...(body ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
