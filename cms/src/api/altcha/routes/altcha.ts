/** Without the permission check of Strapi, whose query the challenge does not need. */
export default { routes: [{ method: 'GET', path: '/altcha', handler: 'altcha.challenge', config: { auth: false } }] }
