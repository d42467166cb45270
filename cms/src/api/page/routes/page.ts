import { read } from '../../../reading/routes'

export default { routes: [read('/pages/:slug', 'page.findOne')] }
