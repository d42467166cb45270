import { Box } from '@strapi/design-system'
import { Bar } from 'react-chartjs-2'
import { optionsFor, useColours } from './chart-options'
import type { Row } from './FiguresTable'

/** One beside the other, lying: their names are long. */
export function Bars({ name, rows }: { name: string; rows: readonly Row[] }) {
  const colours = useColours()
  const data = {
    labels: rows.map(({ label }) => label),
    datasets: [
      {
        data: rows.map(({ value }) => value),
        backgroundColor: colours.mark,
        borderRadius: 2,
        maxBarThickness: 20,
      },
    ],
  }
  return (
    <Box width="100%" height="210px" position="relative">
      <Bar role="img" aria-label={name} data={data} options={optionsFor(colours, 'x')} />
    </Box>
  )
}
