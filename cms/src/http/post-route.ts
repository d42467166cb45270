/** A form that anybody may send; asking the database for a permission that nobody lacks would cost more than most of them. */
export const post = (path: string, handler: string) => ({ method: 'POST', path, handler, config: { auth: false } })
