import { Checkbox, Flex, Link, Td, Tr, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import styled from 'styled-components'
import type { ModeratedSignature } from '../../admin-api/signatures/contract'
import { KIND_NAMES, formatMoment, STATE_NAMES, SUSPICION_NAMES } from '../locales/fr/moderation'
import { RevealEmail } from './RevealEmail'

const DOCUMENTS = '/content-manager/collection-types/api::signatory.signatory'

/** Cells of the table do not wrap; a reason is a sentence and has to. */
const Reason = styled(Typography)`
  white-space: normal;
`

const nameOf = ({ firstName, lastName }: ModeratedSignature) =>
  [firstName, lastName].filter(Boolean).join(' ') || 'Nom effacé'

/** Only a confirmed email counts after « Accepter ». */
function reasonOf({ state, suspicion, hasConfirmed }: ModeratedSignature): string {
  if (state !== 'quarantined') return ''
  const why = SUSPICION_NAMES[suspicion ?? ''] ?? 'Mise de côté à la main'
  return `${why}. ${hasConfirmed ? 'E-mail confirmé.' : 'E-mail pas encore confirmé.'}`
}

export function SignatureRow({
  signature,
  isChosen,
  onChoose,
}: {
  signature: ModeratedSignature
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}): ReactNode {
  const { documentId, state, kind, organisation, departement, signedAt, hasAddress } = signature
  const name = nameOf(signature)
  return (
    <Tr>
      <Td>
        <Checkbox
          aria-label={`Choisir ${name}`}
          checked={isChosen}
          onCheckedChange={(value) => onChoose(value === true)}
        />
      </Td>
      <Td>
        <Link tag={RouterLink} to={`${DOCUMENTS}/${documentId}`}>
          {name}
        </Link>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography textColor="neutral800">{KIND_NAMES[kind]}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {[organisation, departement].filter(Boolean).join(' · ')}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <Typography textColor="neutral800">{formatMoment(signedAt)}</Typography>
      </Td>
      <Td>
        <Flex direction="column" alignItems="flex-start" maxWidth="32rem">
          <Typography textColor="neutral800">{STATE_NAMES[state]}</Typography>
          <Reason variant="pi" textColor="neutral600">
            {reasonOf(signature)}
          </Reason>
        </Flex>
      </Td>
      <Td>{hasAddress && <RevealEmail documentId={documentId} name={name} />}</Td>
    </Tr>
  )
}
