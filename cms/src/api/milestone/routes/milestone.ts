import { read } from '../../../reading/routes'

export default { routes: [read('/milestones', 'milestone.find')] }
