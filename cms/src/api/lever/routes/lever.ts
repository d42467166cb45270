import { read } from '../../../reading/routes'

export default { routes: [read('/levers', 'lever.find'), read('/levers/:slug', 'lever.findOne')] }
