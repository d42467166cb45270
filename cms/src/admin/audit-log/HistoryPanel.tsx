import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf } from '../document-ref'
import { RecordList } from './RecordList'

/** Who changed this document, when and what. */
export const HistoryPanel: PanelComponent = (props) => {
  const which = documentRefOf(props)
  if (!which) return null
  const version = `${props.document?.updatedAt} ${props.document?.status}`
  return { title: 'Historique', content: <RecordList which={which} version={version} /> }
}
