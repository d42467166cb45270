import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf } from '../document-ref'
import { Presence } from './Presence'

export const PresencePanel: PanelComponent = (props) => {
  const document = documentRefOf(props)
  const since = props.document?.updatedAt
  if (!document || !since || props.activeTab === 'published') return null
  return { title: 'À plusieurs', content: <Presence document={document} since={String(since)} /> }
}
