import { DEPARTEMENTS } from '@confettis/shared/domain/departements'
import { Flex } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { Bars } from './Bars'
import { FiguresTable } from './FiguresTable'
import { AsyncState } from './AsyncState'

const NAME = 'Signatures confirmées de chaque département'
/** The chart has room for eight bars; the table lists all departments. */
const MAX_BARS = 8

export const Departements = () => (
  <AsyncState of="departements">
    {(figures) => {
      if (figures.length === 0)
        return <Widget.NoData>Personne n’a encore signé en disant son département.</Widget.NoData>
      const rows = figures.map(({ departement, confirmed }) => ({
        label: `${departement} ${DEPARTEMENTS[departement]}`,
        value: confirmed,
      }))
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Bars name={NAME} rows={rows.slice(0, MAX_BARS)} />
          <FiguresTable caption={NAME} rows={rows} />
        </Flex>
      )
    }}
  </AsyncState>
)
