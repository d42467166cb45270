import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { messageOf } from '../use-request'
import type { Move, PlannedDate } from './use-dates'

const WORDS: Record<Move, { label: string; planned: string; none: string }> = {
  publish: { label: 'Publier le', planned: 'Publication prévue', none: 'Aucune publication prévue.' },
  unpublish: { label: 'Dépublier le', planned: 'Dépublication prévue', none: 'Aucune dépublication prévue.' },
}

interface Props {
  move: Move
  planned: PlannedDate | undefined
  mayPublish: boolean
  plan: (time: string | null) => Promise<void>
}

/** One planned date; with the permission to publish, the form to set or remove it. */
export function DateForm({ move, planned, mayPublish, plan }: Props) {
  const [time, setTime] = useState('')
  const [problem, setProblem] = useState('')
  const { label, planned: isPlanned, none } = WORDS[move]
  const attempt = async (wanted: string | null) => {
    setProblem('')
    try {
      await plan(wanted)
      setTime('')
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" role="status">
        {planned ? `${isPlanned} ${planned.words}, par ${planned.who}.` : mayPublish ? '' : none}
      </Typography>
      {planned?.failure && (
        <Typography tag="p" textColor="danger600">
          Cela n’a pas pu se faire&nbsp;: {planned.failure}
        </Typography>
      )}
      {mayPublish && planned && (
        <Button variant="tertiary" onClick={() => void attempt(null)}>
          {move === 'publish' ? 'Ne plus publier à cette date' : 'Ne plus dépublier à cette date'}
        </Button>
      )}
      {mayPublish && (
        <Field.Root name={`planned-${move}`} hint="Heure de Paris" error={problem || undefined}>
          <Field.Label>{label}</Field.Label>
          <TextInput type="datetime-local" value={time} onChange={({ target }) => setTime(target.value)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
      {mayPublish && (
        <Button
          variant="secondary"
          disabled={!time}
          aria-label={move === 'publish' ? 'Programmer la publication' : 'Programmer la dépublication'}
          onClick={() => void attempt(time)}
        >
          Programmer
        </Button>
      )}
    </Flex>
  )
}
