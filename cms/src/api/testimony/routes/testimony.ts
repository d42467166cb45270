import { read } from '../../../http/read-route'
import { post } from '../../../http/post-route'

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
