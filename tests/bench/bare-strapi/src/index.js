const LEVER = 'api::lever.lever'

module.exports = {
  /** Lets anybody read the levers, and writes those that `LEVERS` holds (JSON). */
  async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${LEVER}.find`, role: role.id } })
    for (const data of JSON.parse(process.env.LEVERS)) {
      await strapi.documents(LEVER).create({ data, status: 'published' })
    }
  },
}
