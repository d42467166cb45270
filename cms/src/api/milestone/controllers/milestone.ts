import { readController } from '../../../http/read-controller'
import { MILESTONE } from '../../../http/public-fields'

export default readController({ uid: 'api::milestone.milestone', list: { ...MILESTONE, sort: ['date:asc'] } })
