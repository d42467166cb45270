import { read } from '../../../reading/routes'
import { post } from '../../../writing/routes'

export default {
  routes: [
    read('/events', 'event.find'),
    read('/events/:slug', 'event.findOne'),
    read('/events/:slug/seats', 'event.seats', 'api::event.event.findOne'),
    post('/events/:slug/door', 'event.door'),
    post('/events/:slug/door/marks', 'event.mark'),
  ],
}
