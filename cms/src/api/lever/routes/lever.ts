import { read } from '../../../http/read-route'

export default { routes: [read('/levers', 'lever.find'), read('/levers/:slug', 'lever.findOne')] }
