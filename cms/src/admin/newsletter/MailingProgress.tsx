import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system'
import type { Figures as MailingFigures } from '@confettis/shared/domain/mailing'
import { countOf } from '../locales/fr/numbers'

/** Progress of a mailing, as a bar and as a list with the same figures. */
export function MailingProgress({ total, sent, failed, waiting, dropped }: MailingFigures) {
  const finished = sent + failed + dropped
  const lines = [
    [countOf(sent, 'e-mail parti', 'e-mails partis'), `sur ${countOf(total, 'prévu', 'prévus')}`],
    [countOf(waiting, 'en attente', 'en attente'), 'dans la boîte d’envoi'],
    [countOf(failed, 'échec', 'échecs'), 'boîtes qui n’existent pas, ou refus répétés'],
    [countOf(dropped, 'retiré', 'retirés'), 'avant de partir : désinscriptions, arrêt'],
  ]
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ProgressBar value={total > 0 ? Math.floor((finished / total) * 100) : 0} aria-label="Avancement de l’envoi" />
      <Box tag="ul">
        {lines.map(([figure, meaning]) => (
          <Typography tag="li" variant="pi" key={meaning} textColor="neutral700">
            <b>{figure}</b> {meaning}
          </Typography>
        ))}
      </Box>
    </Flex>
  )
}
