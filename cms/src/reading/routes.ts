/** A public read of the contract; who may call it stands in `permissions.ts`. */
export const read = (path: string, handler: string) => ({ method: 'GET', path, handler, config: {} })

/** A write open to everybody: asking the database for a permission that nobody lacks would cost more than it does. */
export const open = (path: string, handler: string) => ({ method: 'POST', path, handler, config: { auth: false } })
