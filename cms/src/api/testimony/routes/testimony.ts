import { read } from '../../../reading/routes'

export default { routes: [read('/testimonies', 'testimony.find'), read('/testimonies/:slug', 'testimony.findOne')] }
