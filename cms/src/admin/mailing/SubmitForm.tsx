import { Button, Field, Flex, NumberInput } from '@strapi/design-system'
import { PACE_MAX, PACE_PROPOSED } from '@confettis/shared/domain/mailing'
import { useState } from 'react'

interface Props {
  pace: number | null
  isBusy: boolean
  onSubmit: (pace: number) => void
}

/** Proposes a mailing to somebody else of the team, and says how fast it may go. */
export function SubmitForm({ pace: before, isBusy, onSubmit }: Props) {
  const [pace, setPace] = useState<number | undefined>(before ?? PACE_PROPOSED)
  const isRight = pace !== undefined && Number.isInteger(pace) && pace >= 1 && pace <= PACE_MAX
  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      gap={3}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault()
        // The form of the document around it has nothing to do with it.
        event.stopPropagation()
        if (isRight) onSubmit(pace)
      }}
    >
      <Field.Root
        name="pace"
        hint="Votre hébergeur d’e-mails dit combien il en accepte. Les confirmations passent toujours devant."
        error={isRight ? undefined : `Un nombre entier, de 1 à ${PACE_MAX}.`}
      >
        <Field.Label>E-mails par minute</Field.Label>
        <NumberInput value={pace} onValueChange={setPace} step={10} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Button type="submit" disabled={!isRight} loading={isBusy} fullWidth>
        Proposer l’envoi
      </Button>
    </Flex>
  )
}
