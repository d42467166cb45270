import { read } from '../../../reading/routes'
import { post } from '../../../writing/routes'

export default {
  routes: [
    read('/updates', 'update.find'),
    read('/updates/:slug', 'update.findOne'),
    post('/updates/unsubscribe', 'update.unsubscribe'),
  ],
}
