const path = require('node:path')

const sqlite = {
  client: 'sqlite',
  connection: { filename: path.join(__dirname, '..', 'data.db') },
  useNullAsDefault: true,
}

module.exports = ({ env }) => ({
  connection: env('DATABASE_URL')
    ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 0, max: 10 } }
    : sqlite,
})
