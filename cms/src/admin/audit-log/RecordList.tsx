import { Box, Flex, Typography } from '@strapi/design-system'
import { formatMedium } from '../../i18n/time-zone'
import { POLL_INTERVAL_MS, useRequest } from '../use-request'
import { queryOf, type DocumentRef } from '../document-ref'
import { ChangeLines, type Change } from './ChangeLines'

interface AuditEntry {
  id: number
  at: string
  who: string
  action: string
  changes: Change[]
}

const ACTIONS: Record<string, string> = {
  create: 'a créé',
  clone: 'a copié',
  update: 'a modifié',
  discardDraft: 'a abandonné le brouillon',
  delete: 'a supprimé',
  publish: 'a publié',
  unpublish: 'a dépublié',
}

/** The latest actions on a document, with the changes of each where they are known. */
export function RecordList({ document, version }: { document: DocumentRef; version: string }) {
  const { answer, problem } = useRequest<{ deeds: AuditEntry[] }>(`/history?${queryOf(document)}`, {
    version,
    every: POLL_INTERVAL_MS,
  })
  if (problem) return <Typography textColor="neutral600">{problem}</Typography>
  if (answer?.deeds.length === 0) return <Typography textColor="neutral600">Rien n’a encore été changé ici.</Typography>
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} width="100%">
      {answer?.deeds.map(({ id, at, who, action, changes }) => (
        <Box tag="li" key={id}>
          <Typography tag="p" fontWeight="semiBold">
            {who} {ACTIONS[action] ?? action}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            <time dateTime={at}>{formatMedium(new Date(at))}</time>
          </Typography>
          {changes.map((change) => (
            <ChangeLines key={change.field} {...change} />
          ))}
        </Box>
      ))}
    </Flex>
  )
}
