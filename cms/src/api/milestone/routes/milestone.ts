import { read } from '../../../http/read-route'

export default { routes: [read('/milestones', 'milestone.find')] }
