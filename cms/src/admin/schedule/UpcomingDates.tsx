import { Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import type { UpcomingDate } from '../../scheduled-publishing/upcoming'
import { POLL_INTERVAL_MS, useRequest } from '../use-request'
import { LocationList } from '../internal-links/LocationList'
import { MOVES } from './use-dates'

const noteOf = ({ move, words, failure }: UpcomingDate) =>
  failure ? `${MOVES[move]} prévue ${words}\u00a0: cela n’a pas pu se faire. ${failure}` : `${MOVES[move]} ${words}`

/** Widget of planned publications, the failed ones included. */
export default function UpcomingDates() {
  const { answer, problem } = useRequest<{ dates: UpcomingDate[] }>('/planned-dates/coming', {
    every: POLL_INTERVAL_MS,
  })
  if (problem) return <Typography>{problem}</Typography>
  if (!answer) return null
  if (answer.dates.length === 0) return <Widget.NoData>Rien n’est programmé.</Widget.NoData>
  return (
    <LocationList
      places={answer.dates.map((date) => ({ ...date, note: noteOf(date), isTrouble: date.failure !== null }))}
    />
  )
}
