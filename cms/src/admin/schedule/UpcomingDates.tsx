import { Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import type { ComingDate } from '../../scheduled-publishing/upcoming'
import { NOW_AND_THEN, useAnswer } from '../use-request'
import { PlaceList } from '../internal-links/LocationList'
import { MOVES } from './use-dates'

const noteOf = ({ move, words, failure }: ComingDate) =>
  failure ? `${MOVES[move]} prévue ${words}\u00a0: cela n’a pas pu se faire. ${failure}` : `${MOVES[move]} ${words}`

/** What comes onto the site and leaves it by itself, and what did not at its time, on the home page of the admin. */
export default function ComingDates() {
  const { answer, problem } = useAnswer<{ dates: ComingDate[] }>('/planned-dates/coming', { every: NOW_AND_THEN })
  if (problem) return <Typography>{problem}</Typography>
  if (!answer) return null
  if (answer.dates.length === 0) return <Widget.NoData>Rien n’est programmé.</Widget.NoData>
  return (
    <PlaceList
      places={answer.dates.map((date) => ({ ...date, note: noteOf(date), isTrouble: date.failure !== null }))}
    />
  )
}
