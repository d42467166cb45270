import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { whichOf } from '../document-ref'
import { Together } from './Presence'

/** Who else has this document open, and whether it was changed meanwhile. */
export const TogetherPanel: PanelComponent = (props) => {
  const which = whichOf(props)
  const since = props.document?.updatedAt
  if (!which || !since || props.activeTab === 'published') return null
  return { title: 'À plusieurs', content: <Together which={which} since={String(since)} /> }
}
