import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useRequest } from '../use-request'
import { queryOf, documentRefOf } from '../document-ref'
import { LocationList, type LinkLocation } from './LocationList'
import { Typography } from '@strapi/design-system'

interface Usages {
  uses: LinkLocation[]
  /** How many more there are, of which one's role shows nothing. */
  unseen: number
}

/** What leads to this document: to know before it is taken away. */
export const UsagesPanel: PanelComponent = (props) => {
  const which = documentRefOf(props)
  // It reads all content: asked when the panel opens and after a save, never by itself.
  const { answer } = useRequest<Usages>(which && `/uses?${queryOf(which)}`, { version: props.document?.updatedAt })
  if (!which || !answer || answer.uses.length + answer.unseen === 0) return null
  return {
    title: 'Où le site s’en sert',
    content: (
      <>
        <Typography tag="p">
          Ces endroits y mènent. Dépublié, leurs liens ne marcheront plus&nbsp;; pour le supprimer, retirez-les d’abord.
        </Typography>
        <LocationList places={answer.uses} />
        {answer.unseen > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {answer.unseen === 1
              ? 'Un endroit que votre rôle ne montre pas'
              : `${answer.unseen} endroits que votre rôle ne montre pas`}
          </Typography>
        )}
      </>
    ),
  }
}
