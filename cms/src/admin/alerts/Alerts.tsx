import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { moment } from '../moderation/locale.fr'
import { useAlerts } from './use-alerts'
import { sentenceOf } from './locale.fr'

/** Above the list: what came unusually often. Nothing while nothing did. */
export function Alerts(): ReactNode {
  const { alerts } = useAlerts()
  if (!alerts || alerts.length === 0) return null
  return (
    <Box tag="section" aria-labelledby="alerts" background="warning100" hasRadius padding={4} marginBottom={6}>
      <Typography variant="delta" tag="h2" id="alerts" textColor="warning700">
        Des signatures inhabituelles
      </Typography>
      <ul>
        {alerts.map((alert) => (
          <Typography tag="li" key={alert.documentId} textColor="neutral800">
            {sentenceOf(alert)} ({moment(alert.createdAt)})
          </Typography>
        ))}
      </ul>
    </Box>
  )
}
