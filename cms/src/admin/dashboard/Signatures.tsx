import { Flex, Typography } from '@strapi/design-system'
import type { SignatureFigures } from '../../admin-api/dashboard/figures'
import { Curve } from './Curve'
import { FiguresTable } from './FiguresTable'
import { AsyncState } from './AsyncState'
import { formatNumber, pluralOf } from '../locales/fr/numbers'
import { formatDay } from './format'

const NAME = 'Signatures confirmées par jour, depuis trente jours'

export const Signatures = () => <AsyncState of="signatures">{(figures) => <Count {...figures} />}</AsyncState>

function Count({ total, goal, today, days }: SignatureFigures) {
  const rows = days.map(({ day, confirmed }) => ({ label: formatDay(day), value: confirmed }))
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="baseline" wrap="wrap" gap={2}>
        <Typography>
          <Typography variant="alpha">{formatNumber(total)}</Typography> {pluralOf(total, 'signature', 'signatures')}
          {goal !== null && `, objectif ${formatNumber(goal)}`}
        </Typography>
        <Typography>
          <Typography variant="beta">{formatNumber(today)}</Typography> aujourd’hui
        </Typography>
      </Flex>
      <Curve name={NAME} rows={rows} />
      <FiguresTable caption={NAME} rows={[...rows].reverse()} />
    </Flex>
  )
}
