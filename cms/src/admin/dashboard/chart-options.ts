import {
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  Tooltip,
  type ChartOptions,
} from 'chart.js'
import { useTheme } from 'styled-components'

// Only what is drawn here; nothing moves, whatever one asked of one's screen.
Chart.register(BarElement, CategoryScale, Filler, LinearScale, LineElement, PointElement, Tooltip)
Chart.defaults.animation = false
Chart.defaults.locale = 'fr'

/** The colors of the admin as it is now, light or dark. */
export function useColors() {
  const { colors } = useTheme()
  return { ink: colors.neutral600, rule: colors.neutral150, mark: colors.primary600, fill: colors.primary200 }
}

type Colors = ReturnType<typeof useColors>

const scale = ({ ink, rule }: Colors, isMeasure: boolean) => ({
  border: { display: false },
  grid: { display: isMeasure, color: rule },
  ticks: { color: ink, precision: 0, maxRotation: 0, autoSkipPadding: 16, ...(isMeasure && { maxTicksLimit: 5 }) },
  beginAtZero: true,
})

/** Options of a chart that fills its container; `measure` is the axis of the values. */
export const optionsFor = (colors: Colors, measure: 'x' | 'y'): ChartOptions<'line'> & ChartOptions<'bar'> => ({
  maintainAspectRatio: false,
  indexAxis: measure === 'x' ? 'y' : 'x',
  interaction: { mode: 'index', axis: measure === 'x' ? 'y' : 'x', intersect: false },
  plugins: { legend: { display: false }, tooltip: { displayColors: false } },
  scales: { x: scale(colors, measure === 'x'), y: scale(colors, measure === 'y') },
})
