import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf } from '../document-ref'
import { Presence } from './Presence'

/** Who else has this document open, and whether it was changed meanwhile. */
export const PresencePanel: PanelComponent = (props) => {
  const which = documentRefOf(props)
  const since = props.document?.updatedAt
  if (!which || !since || props.activeTab === 'published') return null
  return { title: 'À plusieurs', content: <Presence which={which} since={String(since)} /> }
}
