import type { PanelComponent } from '@strapi/content-manager/strapi-admin'
import { useAnswer } from '../answer'
import { queryOf, whichOf, type Which } from '../which'
import { PlaceList, type Place } from './PlaceList'
import { Typography } from '@strapi/design-system'

const NOWHERE: Which = { about: '', subject: '', locale: null }

/** What leads to this document: to know before it is taken away. */
export const UsesPanel: PanelComponent = (props) => {
  const which = whichOf(props)
  const { answer } = useAnswer<{ uses: Place[] }>(`/uses?${queryOf(which ?? NOWHERE)}`, props.document?.updatedAt)
  if (!which || !answer?.uses.length) return null
  return {
    title: 'Où le site s’en sert',
    content: (
      <>
        <Typography tag="p">
          Ces endroits y mènent. Dépublié, leurs liens ne marcheront plus&nbsp;; pour le supprimer, retirez-les d’abord.
        </Typography>
        <PlaceList places={answer.uses} />
      </>
    ),
  }
}
