import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useAnswer } from '../use-request'
import { queryOf, whichOf } from '../document-ref'
import { PlaceList, type Place } from './LocationList'
import { Typography } from '@strapi/design-system'

interface Uses {
  uses: Place[]
  /** How many more there are, of which one's role shows nothing. */
  unseen: number
}

/** What leads to this document: to know before it is taken away. */
export const UsesPanel: PanelComponent = (props) => {
  const which = whichOf(props)
  // It reads all content: asked when the panel opens and after a save, never by itself.
  const { answer } = useAnswer<Uses>(which && `/uses?${queryOf(which)}`, { version: props.document?.updatedAt })
  if (!which || !answer || answer.uses.length + answer.unseen === 0) return null
  return {
    title: 'Où le site s’en sert',
    content: (
      <>
        <Typography tag="p">
          Ces endroits y mènent. Dépublié, leurs liens ne marcheront plus&nbsp;; pour le supprimer, retirez-les d’abord.
        </Typography>
        <PlaceList places={answer.uses} />
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
