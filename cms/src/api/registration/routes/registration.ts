import { post } from '../../../http/post-route'

export default {
  routes: [
    post('/registrations', 'registration.create'),
    post('/registrations/confirm', 'registration.confirm'),
    post('/registrations/cancel', 'registration.cancel'),
    post('/registrations/mine', 'registration.mine'),
    post('/registrations/change', 'registration.change'),
    post('/registrations/erase', 'registration.erase'),
    post('/events/:slug/door', 'registration.attendees'),
    post('/events/:slug/door/marks', 'registration.checkIn'),
  ],
}
