import { Alert, Button, Flex, ProgressBar, Typography } from '@strapi/design-system'
import type { Progress } from './download'

const number = new Intl.NumberFormat('fr-FR')
const megabytes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

const many = (lines: number) => `${number.format(lines)}\u00a0ligne${lines < 2 ? '' : 's'}`
const size = (bytes: number) => `${megabytes.format(bytes / 1_000_000)}\u00a0Mo`

interface Props {
  progress: Progress
  onCancel: () => void
  onClose: () => void
}

/** How far the file has come, and what became of it. */
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
            {isCounted ? `${number.format(lines)} sur ${many(expected)}` : many(expected)}, {size(bytes)} reçus
          </Typography>
          <Button variant="tertiary" onClick={onCancel}>
            Arrêter
          </Button>
        </Flex>
      </Flex>
    )
  const said = {
    done: { variant: 'success', title: 'C’est fait.', words: `Le fichier a ${many(expected)} (${size(bytes)}).` },
    cancelled: { variant: 'default', title: 'Arrêté.', words: 'Aucun fichier n’a été gardé.' },
    failed: { variant: 'danger', title: 'L’export n’a pas abouti.', words: message },
  } as const
  const { variant, title, words } = said[state]
  return (
    <Alert variant={variant} title={title} closeLabel="Fermer" onClose={onClose}>
      {words}
    </Alert>
  )
}
