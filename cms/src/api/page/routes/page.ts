import { read } from '../../../http/read-route'

export default { routes: [read('/pages/:slug', 'page.findOne')] }
