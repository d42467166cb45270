import { read } from '../../../http/read-route'

export default { routes: [read('/op-ed', 'op-ed.find')] }
