import { readController } from '../../../reading/controllers'
import { MILESTONE } from '../../../reading/shapes'

export default readController({ uid: 'api::milestone.milestone', list: { ...MILESTONE, sort: ['date:asc'] } })
