import { read } from '../../../reading/routes'

export default { routes: [read('/events', 'event.find'), read('/events/:slug', 'event.findOne')] }
