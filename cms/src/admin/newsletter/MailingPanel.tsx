import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useAuth } from '@strapi/strapi/admin'
import { Mailing } from './Mailing'

const UPDATE = 'api::update.update'
/** See `cms/src/roles/actions.ts`. */
const MAIL = 'api::updates.mail'
const APPROVE = 'api::updates.approve'

/** The mailing of an update, beside its form. */
export const MailingPanel: PanelComponent = ({ model, documentId, document }) => {
  const granted = useAuth('MailingPanel', ({ permissions }) => permissions.map(({ action }) => action))
  if (model !== UPDATE || !documentId || !granted.includes(MAIL)) return null
  // Reloads after every save: the published text may no longer be the one of the test.
  const version = `${document?.updatedAt} ${document?.status}`
  return {
    title: 'Envoi aux signataires',
    content: <Mailing update={documentId} version={version} mayApprove={granted.includes(APPROVE)} />,
  }
}
