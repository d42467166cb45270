import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system'
import type { Figures as Counted } from '@confettis/shared/domain/mailing'
import { count } from './locale.fr'

/** How far a mailing got. The bar is for the eye, the list says the same. */
export function Figures({ total, sent, failed, waiting, dropped }: Counted) {
  const over = sent + failed + dropped
  const lines = [
    [count(sent, 'e-mail parti', 'e-mails partis'), `sur ${count(total, 'prévu', 'prévus')}`],
    [count(waiting, 'en attente', 'en attente'), 'dans la boîte d’envoi'],
    [count(failed, 'échec', 'échecs'), 'boîtes qui n’existent pas, ou refus répétés'],
    [count(dropped, 'retiré', 'retirés'), 'avant de partir : désinscriptions, arrêt'],
  ]
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ProgressBar value={total > 0 ? Math.floor((over / total) * 100) : 0} aria-label="Avancement de l’envoi" />
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
