import { post } from '../../../http/post-route'

export default {
  routes: [
    post('/testimonies', 'testimony.create'),
    post('/testimonies/confirm', 'testimony.confirm'),
    post('/testimonies/mine', 'testimony.mine'),
    post('/testimonies/erase', 'testimony.erase'),
  ],
}
