import { readController } from '../../../reading/controllers'
import { LEVER, LEVER_IN_LIST } from '../../../reading/shapes'

export default readController({ uid: 'api::lever.lever', list: { ...LEVER_IN_LIST, sort: ['number:asc'] }, one: LEVER })
