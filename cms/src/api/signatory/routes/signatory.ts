import { read } from '../../../reading/routes'

export default { routes: [read('/signatories', 'signatory.find'), read('/signatories/summary', 'signatory.summary')] }
