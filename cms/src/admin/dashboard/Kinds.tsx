import { Flex } from '@strapi/design-system'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'
import { Bars } from './Bars'
import { FiguresTable } from './FiguresTable'
import { AsyncState } from './AsyncState'

const NAME = 'Signatures confirmées de chaque sorte'

const KINDS: Record<SignatoryKind, string> = {
  association: 'Associations',
  company: 'Entreprises',
  public: 'Acteurs publics',
  citizen: 'Citoyen·nes',
}

export const Kinds = () => (
  <AsyncState of="kinds">
    {(figures) => {
      const rows = figures.map(({ kind, confirmed }) => ({ label: KINDS[kind], value: confirmed }))
      return (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Bars name={NAME} rows={rows} />
          <FiguresTable caption={NAME} rows={rows} />
        </Flex>
      )
    }}
  </AsyncState>
)
