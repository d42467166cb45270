import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { whichOf } from '../document-ref'
import { Deeds } from './RecordList'

/** Who changed this document, when and what. */
export const HistoryPanel: PanelComponent = (props) => {
  const which = whichOf(props)
  if (!which) return null
  const version = `${props.document?.updatedAt} ${props.document?.status}`
  return { title: 'Historique', content: <Deeds which={which} version={version} /> }
}
