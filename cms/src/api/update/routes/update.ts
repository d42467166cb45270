import { post } from '../../../http/post-route'

export default {
  routes: [post('/updates/unsubscribe', 'update.unsubscribe')],
}
