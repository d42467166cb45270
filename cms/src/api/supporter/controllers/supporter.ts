import { readController } from '../../../reading/controllers'
import { SUPPORTER } from '../../../reading/shapes'

export default readController({
  uid: 'api::supporter.supporter',
  list: { ...SUPPORTER, sort: ['order:asc', 'name:asc'] },
})
