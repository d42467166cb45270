import { Checkbox, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import type { ModeratedSignature } from '../../admin-api/signatures/contract'
import type { Choice } from './query'
import { SignatureRow } from './SignatureRow'

const COLUMNS = ['Personne', 'Signe au titre de', 'Signée le', 'État', 'Adresse e-mail']

export function SignatureTable({
  signatures,
  choice,
  onChoose,
}: {
  signatures: ModeratedSignature[]
  choice: Choice
  onChoose: (choice: Choice) => void
}): ReactNode {
  const isChosen = (documentId: string) => choice === 'all' || choice.has(documentId)
  const shown = signatures.map(({ documentId }) => documentId)
  const areAllChosen = shown.every(isChosen)
  const chosen = () => new Set(choice === 'all' ? shown : choice)
  const choose = (documentId: string, isSelected: boolean) => {
    const next = chosen()
    if (isSelected) next.add(documentId)
    else next.delete(documentId)
    onChoose(next)
  }
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={signatures.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Checkbox
              aria-label="Choisir toutes les signatures affichées"
              checked={areAllChosen}
              onCheckedChange={() => onChoose(new Set(areAllChosen ? [] : shown))}
            />
          </Th>
          {COLUMNS.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{name}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {signatures.map((signature) => (
          <SignatureRow
            key={signature.documentId}
            signature={signature}
            isChosen={isChosen(signature.documentId)}
            onChoose={(isSelected) => choose(signature.documentId, isSelected)}
          />
        ))}
      </Tbody>
    </Table>
  )
}
