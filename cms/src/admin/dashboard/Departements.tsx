import { DEPARTEMENTS } from '@confettis/shared/domain/departements'
import { Flex } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { Bars } from './Bars'
import { FiguresTable } from './FiguresTable'
import { Told } from './AsyncState'

const NAME = 'Signatures confirmées de chaque département'
/** As many as can be told apart in a widget; all of them are in the table. */
const DRAWN = 8

export const Departements = () => (
  <Told of="departements">
    {(figures) => {
      if (figures.length === 0)
        return <Widget.NoData>Personne n’a encore signé en disant son département.</Widget.NoData>
      const rows = figures.map(({ departement, confirmed }) => ({
        label: `${departement} ${DEPARTEMENTS[departement]}`,
        value: confirmed,
      }))
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Bars name={NAME} rows={rows.slice(0, DRAWN)} />
          <FiguresTable caption={NAME} rows={rows} />
        </Flex>
      )
    }}
  </Told>
)
