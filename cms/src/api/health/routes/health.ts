/** Without the permission check of Strapi, which reads the database that the probe is about. */
export default { routes: [{ method: 'GET', path: '/health', handler: 'health.check', config: { auth: false } }] }
