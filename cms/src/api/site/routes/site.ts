import { read } from '../../../http/read-route'

export default { routes: [read('/site', 'site.find')] }
