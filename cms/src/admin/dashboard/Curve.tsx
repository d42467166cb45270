import { Box } from '@strapi/design-system'
import { Line } from 'react-chartjs-2'
import { optionsFor, useColors } from './chart-options'
import type { Row } from './FiguresTable'

export function Curve({ name, rows }: { name: string; rows: readonly Row[] }) {
  const colors = useColors()
  const data = {
    labels: rows.map(({ label }) => label),
    datasets: [
      {
        data: rows.map(({ value }) => value),
        borderColor: colors.mark,
        backgroundColor: colors.fill,
        fill: true,
        borderWidth: 2,
        pointRadius: 0,
        cubicInterpolationMode: 'monotone' as const,
      },
    ],
  }
  return (
    <Box width="100%" height="140px" position="relative">
      <Line role="img" aria-label={name} data={data} options={optionsFor(colors, 'y')} />
    </Box>
  )
}
