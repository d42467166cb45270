import { readController } from '../../../http/read-controller'
import { SUPPORTER } from '../../../http/public-fields'

export default readController({
  uid: 'api::supporter.supporter',
  list: { ...SUPPORTER, sort: ['order:asc', 'name:asc'] },
})
