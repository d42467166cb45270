const LEVER = 'api::lever.lever'
const OPEN_TO_ALL = [`${LEVER}.find`, 'api::signature.signature.create']

module.exports = {
  /** Lets anybody read the levers and sign, and writes the levers that `LEVERS` holds (JSON). */
  async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
    for (const action of OPEN_TO_ALL) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } })
    }
    for (const data of JSON.parse(process.env.LEVERS)) {
      await strapi.documents(LEVER).create({ data, status: 'published' })
    }
  },
}
