export default { routes: [{ method: 'POST', path: '/messages', handler: 'message.create', config: {} }] }
