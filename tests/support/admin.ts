/** The first administrator. */
export const ADMIN = {
  email: 'equipe@exemple.fr',
  password: 'Une-phrase-assez-longue-1',
  firstname: 'Équipe',
  lastname: 'Test',
}

type Body = Record<string, unknown>
type Kind = 'single-types' | 'collection-types'

export interface Entry extends Body {
  documentId: string
}

const post = (cmsUrl: string, path: string, body: Body) =>
  fetch(`${cmsUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Administrators that are logged in, by the URL of the CMS. */
const entered = new Map<string, Promise<Admin>>()

/** Actions of a team member, through the routes of the admin. */
export class Admin {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Registers or logs in the first administrator, once for each CMS: it takes five logins in five minutes. */
  static enter(cmsUrl: string): Promise<Admin> {
    const known = entered.get(cmsUrl) ?? Admin.first(cmsUrl)
    entered.set(cmsUrl, known)
    return known
  }

  private static async first(cmsUrl: string): Promise<Admin> {
    const answer = await post(cmsUrl, '/admin/register-admin', ADMIN)
    return answer.ok ? Admin.of(cmsUrl, answer) : Admin.login(cmsUrl, ADMIN.email, ADMIN.password)
  }

  /** Logs in a member with an account. */
  static async login(cmsUrl: string, email: string, password: string): Promise<Admin> {
    return Admin.of(cmsUrl, await post(cmsUrl, '/admin/login', { email, password }))
  }

  private static async of(cmsUrl: string, answer: Response): Promise<Admin> {
    if (!answer.ok) throw new Error(`The admin lets nobody in: ${answer.status} ${await answer.text()}`)
    const { data } = (await answer.json()) as { data: { token: string } }
    return new Admin(cmsUrl, data.token)
  }

  /** The status of an answer that may be a refusal. */
  async status(method: string, path: string, body?: Body): Promise<number> {
    return (await this.ask(method, path, body)).status
  }

  ask(method: string, path: string, body?: Body): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  }

  async request<T = Entry>(method: string, path: string, body?: Body): Promise<T> {
    const answer = await this.ask(method, path, body)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text ? JSON.parse(text) : {}) as T
  }

  /** The draft of the first entry of a type whose `field` is `value`; the only entry of a single type. */
  async find(uid: string, field?: string, value?: string, locale = 'fr'): Promise<Entry> {
    if (!field) {
      const { data } = await this.request<{ data: Entry }>(
        'GET',
        `/content-manager/single-types/${uid}?locale=${locale}`,
      )
      return data
    }
    const query = `locale=${locale}&filters[${field}][$eq]=${encodeURIComponent(value ?? '')}`
    const { results } = await this.request<{ results: Entry[] }>(
      'GET',
      `/content-manager/collection-types/${uid}?${query}`,
    )
    const [found] = results
    if (!found) throw new Error(`No ${uid} whose ${field} is ${value}`)
    return found
  }

  async create(uid: string, body: Body): Promise<Entry> {
    const { data } = await this.request<{ data: Entry }>('POST', `/content-manager/collection-types/${uid}`, body)
    return data
  }

  /** Changes a draft; for types without drafts this is all there is. */
  async save(uid: string, entry: Entry | null, body: Body): Promise<void> {
    await this.request('PUT', this.path(uid, entry), body)
  }

  async publish(uid: string, entry: Entry | null, body: Body = {}): Promise<void> {
    await this.request('POST', `${this.path(uid, entry)}/actions/publish`, body)
  }

  async unpublish(uid: string, entry: Entry | null): Promise<void> {
    await this.request('POST', `${this.path(uid, entry)}/actions/unpublish`, {})
  }

  async remove(uid: string, entry: Entry | null): Promise<void> {
    await this.request('DELETE', this.path(uid, entry))
  }

  /** Adds a picture to the media library. */
  async upload(name: string, bytes: Buffer, type = 'image/jpeg'): Promise<Body> {
    const form = new FormData()
    form.append('files', new File([new Uint8Array(bytes)], name, { type }))
    const headers = { authorization: `Bearer ${this.token}` }
    const answer = await fetch(`${this.url}/upload`, { method: 'POST', headers, body: form })
    if (!answer.ok) throw new Error(`Uploading ${name}: ${answer.status} ${await answer.text()}`)
    const [kept] = (await answer.json()) as Body[]
    return kept ?? {}
  }

  private path(uid: string, entry: Entry | null): string {
    const kind: Kind = entry ? 'collection-types' : 'single-types'
    return `/content-manager/${kind}/${uid}${entry ? `/${entry.documentId}` : ''}`
  }
}
