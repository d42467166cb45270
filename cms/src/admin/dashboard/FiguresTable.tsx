import { Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { formatNumber } from '../locales/fr/numbers'

const Details = styled.details`
  width: 100%;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  summary {
    cursor: pointer;
  }
  table {
    width: 100%;
    margin-top: 0.8rem;
    border-collapse: collapse;
  }
  th {
    font-weight: inherit;
    text-align: start;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tr + tr > * {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th,
  td {
    padding: 0.4rem 0;
  }
`

export interface Row {
  label: string
  value: number
}

/** The values of a chart as a table, for screen readers and exact figures. */
export const FiguresTable = ({ caption, rows }: { caption: string; rows: readonly Row[] }) => (
  <Details>
    <summary>Voir les chiffres</summary>
    <table aria-label={caption}>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Typography variant="pi" fontWeight="bold">
                {formatNumber(value)}
              </Typography>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Details>
)
