import type { Page } from '@playwright/test'
import { Admin } from './admin'

/** The roles of `cms/src/roles/table.ts`, by their codes. */
export type Role = 'redaction' | 'publication' | 'moderation' | 'administration'

export interface Person {
  email: string
  password: string
  /** The same person, through the routes that the admin uses. */
  admin: Admin
}

const PASSWORD = 'Une-phrase-assez-longue-1'

interface KeptRole {
  id: number
  code: string
}

let persons = 0

/** A team member with one role, invited by the first administrator. */
export async function person(chief: Admin, cmsUrl: string, role: Role): Promise<Person> {
  const { data: roles } = await chief.request<{ data: KeptRole[] }>('GET', '/admin/roles')
  const kept = roles.find(({ code }) => code === role)
  if (!kept) throw new Error(`There is no role ${role}`)
  const email = `${role}-${++persons}-${Date.now()}@exemple.fr`
  const names = { firstname: 'Camille', lastname: role }
  const { data: invited } = await chief.request<{ data: { registrationToken: string } }>('POST', '/admin/users', {
    ...names,
    email,
    roles: [kept.id],
  })
  await chief.request('POST', '/admin/register', {
    registrationToken: invited.registrationToken,
    userInfo: { ...names, password: PASSWORD },
  })
  return { email, password: PASSWORD, admin: await Admin.login(cmsUrl, email, PASSWORD) }
}

/** A custom role without a permission. */
export async function emptyRole(chief: Admin): Promise<Role> {
  const { data } = await chief.request<{ data: KeptRole }>('POST', '/admin/roles', {
    name: `Stage ${++persons}-${Date.now()}`,
    description: 'Regarde.',
  })
  return data.code as Role
}

/** Logs a member into the admin, in French. */
export async function enterAdmin(
  page: Page,
  cmsUrl: string,
  { email, password }: Omit<Person, 'admin'>,
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/auth/login`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => !url.pathname.includes('/auth/'))
}
