import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'

const UPDATE = 'api::update.update'
const REMOVALS = new Set(['delete', 'unpublish'])
const STOP_FIRST =
  'Cette actualité est en train de partir par e-mail, et chaque e-mail renvoie à sa page. Mettez fin à l’envoi (bouton «\u00a0Arrêter pour de bon\u00a0»), ou attendez qu’il soit terminé.'

interface Write {
  uid: string
  action: string
  params: object
}

/** Rejects the removal, in any language, of an update whose mailing is under way: its emails link to the page. */
export async function rejectWhileMailed(strapi: Core.Strapi, { uid, action, params }: Write): Promise<void> {
  const { documentId } = params as { documentId?: string }
  if (uid !== UPDATE || !REMOVALS.has(action) || !documentId) return
  // Runs in the transaction of the caller, if there is one: SQLite has one connection.
  const underWay = await strapi.db
    .query('api::mailing.mailing')
    .findOne({ where: { subject: documentId, state: { $in: ['sending', 'paused'] } }, select: ['id'] })
  if (underWay) throw new errors.ValidationError(STOP_FIRST)
}
