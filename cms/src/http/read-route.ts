/**
 * A public read of the contract; who may call it stands in `permissions.ts`. A key that only reads may ask for all of
 * them: Strapi takes `find` and `findOne` for reading and knows no other word, hence the scope.
 */
export const read = (path: string, handler: string, scope?: string) => ({
  method: 'GET',
  path,
  handler,
  config: scope ? { auth: { scope: [scope] } } : {},
})
