import { read } from '../../../reading/routes'

export default { routes: [read('/op-ed', 'op-ed.find')] }
