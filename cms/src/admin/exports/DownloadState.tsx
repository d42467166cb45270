import { Alert, Button, Flex, ProgressBar, Typography } from '@strapi/design-system'
import { countOf, formatNumber } from '../locales/fr/numbers'
import type { Progress } from './use-download'

const megabytes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

const linesOf = (count: number) => countOf(count, 'ligne', 'lignes')
const size = (bytes: number) => `${megabytes.format(bytes / 1_000_000)}\u00a0Mo`

interface Props {
  progress: Progress
  onCancel: () => void
  onClose: () => void
}

/** Progress of the download, then its outcome. */
export function DownloadState({ progress, onCancel, onClose }: Props) {
  const { state, format, lines, expected, bytes, message } = progress
  const isCounted = format === 'csv'
  if (state === 'making')
    return (
      <Flex direction="column" alignItems="stretch" gap={3}>
        {isCounted && (
          <ProgressBar value={expected ? (100 * lines) / expected : 0} aria-label="Avancement de l’export" />
        )}
        <Flex justifyContent="space-between" gap={4}>
          <Typography>
            {isCounted ? `${formatNumber(lines)} sur ${linesOf(expected)}` : linesOf(expected)}, {size(bytes)} reçus
          </Typography>
          <Button variant="tertiary" onClick={onCancel}>
            Arrêter
          </Button>
        </Flex>
      </Flex>
    )
  const outcomes = {
    done: { variant: 'success', title: 'C’est fait.', text: `Le fichier a ${linesOf(expected)} (${size(bytes)}).` },
    cancelled: { variant: 'default', title: 'Arrêté.', text: 'Aucun fichier n’a été gardé.' },
    failed: { variant: 'danger', title: 'L’export n’a pas abouti.', text: message },
  } as const
  const { variant, title, text } = outcomes[state]
  return (
    <Alert variant={variant} title={title} closeLabel="Fermer" onClose={onClose}>
      {text}
    </Alert>
  )
}
