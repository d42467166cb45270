import { read } from '../../../http/read-route'
import { post } from '../../../http/post-route'

export default {
  routes: [
    read('/events', 'event.find'),
    read('/events/:slug', 'event.findOne'),
    read('/events/:slug/seats', 'event.seats', 'api::event.event.findOne'),
    post('/events/:slug/door', 'event.door'),
    post('/events/:slug/door/marks', 'event.mark'),
  ],
}
