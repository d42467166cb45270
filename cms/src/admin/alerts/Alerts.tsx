import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { formatMoment } from '../locales/fr/moderation'
import { useAlerts } from './use-alerts'
import { sentenceOf } from '../locales/fr/alerts'

/** The alerts above the list of signatures; nothing without any. */
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
            {sentenceOf(alert)} ({formatMoment(alert.createdAt)})
          </Typography>
        ))}
      </ul>
    </Box>
  )
}
