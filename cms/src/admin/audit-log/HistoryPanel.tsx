import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { documentRefOf } from '../document-ref'
import { RecordList } from './RecordList'

export const HistoryPanel: PanelComponent = (props) => {
  const document = documentRefOf(props)
  if (!document) return null
  const version = `${props.document?.updatedAt} ${props.document?.status}`
  return { title: 'Historique', content: <RecordList document={document} version={version} /> }
}
