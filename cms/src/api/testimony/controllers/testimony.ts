import { readController } from '../../../reading/controllers'
import { TESTIMONY } from '../../../reading/shapes'

export default readController({
  uid: 'api::testimony.testimony',
  list: { ...TESTIMONY, sort: ['publishedAt:desc'] },
  one: TESTIMONY,
})
