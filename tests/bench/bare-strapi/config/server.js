module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('CMS_PORT'), app: { keys: ['bench'] } })
