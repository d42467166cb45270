import { read } from '../../../reading/routes'
import { post } from '../../../writing/routes'

export default {
  routes: [
    read('/testimonies', 'testimony.find'),
    read('/testimonies/:slug', 'testimony.findOne'),
    post('/testimonies', 'testimony.create'),
    post('/testimonies/confirm', 'testimony.confirm'),
    post('/testimonies/mine', 'testimony.mine'),
    post('/testimonies/erase', 'testimony.erase'),
  ],
}
