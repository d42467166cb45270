import { post } from '../../../http/post-route'

export default {
  routes: [post('/events/:slug/door', 'event.door'), post('/events/:slug/door/marks', 'event.mark')],
}
