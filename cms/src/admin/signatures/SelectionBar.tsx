import { Button, Flex, TextButton, Typography } from '@strapi/design-system'
import { Check, Cross } from '@strapi/icons'
import type { ReactNode } from 'react'
import type { Verb } from '../../admin-api/signatures/contract'
import { VERB_NAMES } from '../locales/fr/moderation'
import { countOf } from '../locales/fr/numbers'
import type { Choice } from './query'

/** The selection, and the decisions on it. */
export function SelectionBar({
  choice,
  canChooseAll,
  onChooseAll,
  onDecide,
}: {
  choice: Choice
  /** Whether more signatures may match than are loaded. */
  canChooseAll: boolean
  onChooseAll: () => void
  onDecide: (verb: Verb) => void
}): ReactNode {
  const isEmpty = choice !== 'all' && choice.size === 0
  const chosen =
    choice === 'all'
      ? 'Toutes les signatures trouvées sont choisies, affichées ou non'
      : countOf(choice.size, 'signature choisie', 'signatures choisies')
  return (
    <Flex gap={3} wrap="wrap" paddingBottom={4}>
      <Button startIcon={<Check />} variant="success-light" disabled={isEmpty} onClick={() => onDecide('accept')}>
        {VERB_NAMES.accept}
      </Button>
      <Button startIcon={<Cross />} variant="danger-light" disabled={isEmpty} onClick={() => onDecide('reject')}>
        {VERB_NAMES.reject}
      </Button>
      <Typography aria-live="polite" textColor="neutral700">
        {chosen}
      </Typography>
      {canChooseAll && choice !== 'all' && (
        <TextButton onClick={onChooseAll}>Choisir toutes celles trouvées</TextButton>
      )}
    </Flex>
  )
}
