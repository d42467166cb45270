/** A public form, without the permission check of Strapi: its query costs more than most forms. */
export const post = (path: string, handler: string) => ({ method: 'POST', path, handler, config: { auth: false } })
