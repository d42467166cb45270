/** Without Strapi's permission check: it would ask the database, for something that needs none. */
export default { routes: [{ method: 'GET', path: '/altcha', handler: 'altcha.challenge', config: { auth: false } }] }
