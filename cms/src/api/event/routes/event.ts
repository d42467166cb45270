import { open, read } from '../../../reading/routes'

export default {
  routes: [
    read('/events', 'event.find'),
    read('/events/:slug', 'event.findOne'),
    read('/events/:slug/seats', 'event.seats'),
    open('/events/:slug/door', 'event.door'),
    open('/events/:slug/door/marks', 'event.mark'),
  ],
}
