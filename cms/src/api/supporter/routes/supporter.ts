import { read } from '../../../reading/routes'

export default { routes: [read('/supporters', 'supporter.find')] }
