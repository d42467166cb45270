import { Flex, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import { formatMoment } from '../locales/fr/moderation'
import { useAlerts } from './use-alerts'
import { sentenceOf } from '../locales/fr/alerts'

export default function AlertsWidget(): ReactNode {
  const { alerts, hasFailed } = useAlerts()
  if (hasFailed) return <Widget.Error>Les alertes n’ont pas pu être lues.</Widget.Error>
  if (!alerts) return <Widget.Loading>Chargement</Widget.Loading>
  if (alerts.length === 0) return <Widget.NoData>Rien d’inhabituel ces deux derniers jours.</Widget.NoData>
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {alerts.map((alert) => (
        <li key={alert.documentId}>
          <Typography tag="p" textColor="neutral800">
            {sentenceOf(alert)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMoment(alert.createdAt)}
          </Typography>
        </li>
      ))}
    </Flex>
  )
}
