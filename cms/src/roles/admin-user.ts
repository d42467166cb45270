/** An administrator, as Strapi's login provides them. */
export interface AdminUser {
  id: number
  email: string
  firstname: string | null
  lastname: string | null
}

/** First and last name, or the email where neither is set. */
export const displayName = ({ firstname, lastname, email }: AdminUser): string =>
  [firstname, lastname].filter(Boolean).join(' ') || email
