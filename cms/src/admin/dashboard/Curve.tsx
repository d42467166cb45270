import { Box } from '@strapi/design-system'
import { Line } from 'react-chartjs-2'
import { optionsFor, useColours } from './chart-options'
import type { Row } from './FiguresTable'

/** How it went, day after day. */
export function Curve({ name, rows }: { name: string; rows: readonly Row[] }) {
  const colours = useColours()
  const data = {
    labels: rows.map(({ label }) => label),
    datasets: [
      {
        data: rows.map(({ value }) => value),
        borderColor: colours.mark,
        backgroundColor: colours.fill,
        fill: true,
        borderWidth: 2,
        pointRadius: 0,
        cubicInterpolationMode: 'monotone' as const,
      },
    ],
  }
  return (
    <Box width="100%" height="140px" position="relative">
      <Line role="img" aria-label={name} data={data} options={optionsFor(colours, 'y')} />
    </Box>
  )
}
