/** A public read of the contract; who may call it stands in `permissions.ts`. */
export const read = (path: string, handler: string) => ({ method: 'GET', path, handler, config: {} })
