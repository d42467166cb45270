import { read } from '../../../reading/routes'

export default { routes: [read('/site', 'site.find')] }
