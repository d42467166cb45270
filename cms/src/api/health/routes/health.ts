/** Without Strapi's permission check, which asks the very database whose health is in question. */
export default { routes: [{ method: 'GET', path: '/health', handler: 'health.check', config: { auth: false } }] }
