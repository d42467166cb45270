import { open } from '../../../reading/routes'

export default {
  routes: [
    open('/registrations', 'registration.create'),
    open('/registrations/confirm', 'registration.confirm'),
    open('/registrations/cancel', 'registration.cancel'),
    open('/registrations/mine', 'registration.mine'),
    open('/registrations/change', 'registration.change'),
    open('/registrations/erase', 'registration.erase'),
  ],
}
