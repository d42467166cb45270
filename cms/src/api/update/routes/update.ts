import { read } from '../../../http/read-route'
import { post } from '../../../http/post-route'

export default {
  routes: [
    read('/updates', 'update.find'),
    read('/updates/:slug', 'update.findOne'),
    post('/updates/unsubscribe', 'update.unsubscribe'),
  ],
}
