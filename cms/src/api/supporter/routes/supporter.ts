import { read } from '../../../http/read-route'

export default { routes: [read('/supporters', 'supporter.find')] }
