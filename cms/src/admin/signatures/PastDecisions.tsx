import { Box, Flex, TextButton, Typography } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { PastDecision } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import { moment } from '../moderation/locale.fr'
import { decided } from './effect'

/**
 * What was decided within the last day, and can be undone as long.
 * @param version another one reads them anew
 */
export function PastDecisions({ version, onUndo }: { version: number; onUndo: (batch: string) => void }): ReactNode {
  const { get } = useAdminApi()
  const [decisions, setDecisions] = useState<PastDecision[]>([])
  useEffect(() => {
    get<PastDecision[]>('/decisions').then(setDecisions, () => setDecisions([]))
  }, [get, version])
  if (decisions.length === 0) return null
  return (
    <Box tag="section" aria-labelledby="past-decisions" paddingTop={8}>
      <Typography variant="delta" tag="h2" id="past-decisions">
        Décisions des dernières 24 heures
      </Typography>
      <ul>
        {decisions.map(({ documentId, verb, changed, who, decidedAt, undoneAt }) => (
          <Flex tag="li" key={documentId} gap={3} paddingTop={2}>
            <Typography>{[decided(verb, { changed }), `par ${who}`, moment(decidedAt)].join(' · ')}</Typography>
            {undoneAt ? (
              <Typography textColor="neutral600">annulée</Typography>
            ) : (
              <TextButton aria-label={`Annuler la décision du ${moment(decidedAt)}`} onClick={() => onUndo(documentId)}>
                Annuler
              </TextButton>
            )}
          </Flex>
        ))}
      </ul>
    </Box>
  )
}
