import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useRequest } from '../use-request'
import { queryOf, documentRefOf } from '../document-ref'
import { LocationList, type LinkLocation } from './LocationList'
import { Typography } from '@strapi/design-system'

interface Usages {
  uses: LinkLocation[]
  /** How many more the administrator may not read. */
  unseen: number
}

/** The documents that link to this one. */
export const UsagesPanel: PanelComponent = (props) => {
  const document = documentRefOf(props)
  // The route reads all content: no polling.
  const { answer } = useRequest<Usages>(document && `/uses?${queryOf(document)}`, {
    version: props.document?.updatedAt,
  })
  if (!document || !answer || answer.uses.length + answer.unseen === 0) return null
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
