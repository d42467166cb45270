import { Box, Flex, TextButton, Typography } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { PastDecision } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import { formatMoment } from '../locales/fr/moderation'
import { decisionTitle } from './effect'

/**
 * The decisions of the last 24 hours, which can be undone.
 * @param version a new value reloads them
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
            <Typography>
              {[decisionTitle(verb, { changed }), `par ${who}`, formatMoment(decidedAt)].join(' · ')}
            </Typography>
            {undoneAt ? (
              <Typography textColor="neutral600">annulée</Typography>
            ) : (
              <TextButton
                aria-label={`Annuler la décision du ${formatMoment(decidedAt)}`}
                onClick={() => onUndo(documentId)}
              >
                Annuler
              </TextButton>
            )}
          </Flex>
        ))}
      </ul>
    </Box>
  )
}
