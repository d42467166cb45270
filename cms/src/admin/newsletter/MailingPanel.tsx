import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useAuth } from '@strapi/strapi/admin'
import { Mailing } from './Mailing'

const UPDATE = 'api::update.update'
/** As `cms/src/roles/actions.ts` names them. */
const MAIL = 'api::updates.mail'
const APPROVE = 'api::updates.approve'

/** Mailing a piece of news to who asked for it, beside the news; for who may. */
export const MailingPanel: PanelComponent = ({ model, documentId, document }) => {
  const granted = useAuth('MailingPanel', ({ permissions }) => permissions.map(({ action }) => action))
  if (model !== UPDATE || !documentId || !granted.includes(MAIL)) return null
  // Asked anew after every save: what was tested may not be what is published any more.
  const version = `${document?.updatedAt} ${document?.status}`
  return {
    title: 'Envoi aux signataires',
    content: <Mailing update={documentId} version={version} mayApprove={granted.includes(APPROVE)} />,
  }
}
