import { Button, Field, NumberInput } from '@strapi/design-system'
import { MAX_EMAILS_PER_MINUTE, DEFAULT_EMAILS_PER_MINUTE } from '@confettis/shared/domain/mailing'
import { useState } from 'react'

interface Props {
  pace: number | null
  isBusy: boolean
  onSubmit: (pace: number) => void
}

/** Proposes a mailing, with its pace. Not a `form` element: the panel is inside the form of the document. */
export function SubmitForm({ pace: before, isBusy, onSubmit }: Props) {
  const [pace, setPace] = useState<number | undefined>(before ?? DEFAULT_EMAILS_PER_MINUTE)
  const isValid = pace !== undefined && Number.isInteger(pace) && pace >= 1 && pace <= MAX_EMAILS_PER_MINUTE
  return (
    <>
      <Field.Root
        hint="Votre hébergeur d’e-mails dit combien il en accepte. Les confirmations passent toujours devant."
        error={isValid ? undefined : `Un nombre entier, de 1 à ${MAX_EMAILS_PER_MINUTE}.`}
      >
        <Field.Label>E-mails par minute</Field.Label>
        <NumberInput
          value={pace}
          step={10}
          onValueChange={setPace}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Button disabled={!isValid} loading={isBusy} onClick={() => isValid && onSubmit(pace)} fullWidth>
        Proposer l’envoi
      </Button>
    </>
  )
}
