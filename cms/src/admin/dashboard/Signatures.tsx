import { Flex, Typography } from '@strapi/design-system'
import type { SignatureFigures } from '../../admin-api/dashboard/figures'
import { Curve } from './Curve'
import { FiguresTable } from './FiguresTable'
import { Told } from './AsyncState'
import { dayInWords, figure, inForm } from './format'

const NAME = 'Signatures confirmées par jour, depuis trente jours'

export const Signatures = () => <Told of="signatures">{(figures) => <Count {...figures} />}</Told>

function Count({ total, goal, today, days }: SignatureFigures) {
  const rows = days.map(({ day, confirmed }) => ({ label: dayInWords(day), value: confirmed }))
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" alignItems="baseline" wrap="wrap" gap={2}>
        <Typography>
          <Typography variant="alpha">{figure(total)}</Typography> {inForm(total, ['signature', 'signatures'])}
          {goal !== null && `, objectif ${figure(goal)}`}
        </Typography>
        <Typography>
          <Typography variant="beta">{figure(today)}</Typography> aujourd’hui
        </Typography>
      </Flex>
      <Curve name={NAME} rows={rows} />
      <FiguresTable caption={NAME} rows={[...rows].reverse()} />
    </Flex>
  )
}
