import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { mailingOf } from './mailing'

const UPDATE = 'api::update.update'
const REMOVALS = new Set(['delete', 'unpublish'])
const UNDER_WAY = new Set(['sending', 'paused'])
const STOP_FIRST =
  'Cette actualité est en train de partir par e-mail, et chaque e-mail renvoie à sa page. Mettez fin à l’envoi (bouton «\u00a0Arrêter pour de bon\u00a0»), ou attendez qu’il soit terminé.'

interface Write {
  uid: string
  action: string
  params: object
}

/** Refuses to take away the page that the mails going out lead to, in any language. */
export async function refuseWhileMailed(strapi: Core.Strapi, { uid, action, params }: Write): Promise<void> {
  const { documentId } = params as { documentId?: string }
  if (uid !== UPDATE || !REMOVALS.has(action) || !documentId) return
  const mailing = await mailingOf(strapi.db.connection, documentId)
  if (mailing && UNDER_WAY.has(mailing.state)) throw new errors.ValidationError(STOP_FIRST)
}
