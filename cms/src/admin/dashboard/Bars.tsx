import { Box } from '@strapi/design-system'
import { Bar } from 'react-chartjs-2'
import { optionsFor, useColors } from './chart-options'
import type { Row } from './FiguresTable'

/** Horizontal bars, because the labels are long. */
export function Bars({ name, rows }: { name: string; rows: readonly Row[] }) {
  const colors = useColors()
  const data = {
    labels: rows.map(({ label }) => label),
    datasets: [
      {
        data: rows.map(({ value }) => value),
        backgroundColor: colors.mark,
        borderRadius: 2,
        maxBarThickness: 20,
      },
    ],
  }
  return (
    <Box width="100%" height="210px" position="relative">
      <Bar role="img" aria-label={name} data={data} options={optionsFor(colors, 'x')} />
    </Box>
  )
}
