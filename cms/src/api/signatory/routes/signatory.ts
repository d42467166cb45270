import { read } from '../../../http/read-route'
import { post } from '../../../http/post-route'

export default {
  routes: [
    read('/signatories', 'signatory.find'),
    read('/signatories/summary', 'signatory.summary', 'api::signatory.signatory.find'),
    post('/signatories', 'signatory.create'),
    post('/signatories/confirm', 'signatory.confirm'),
    post('/signatories/withdraw', 'signatory.withdraw'),
    post('/signatories/mine', 'signatory.mine'),
    post('/signatories/visibility', 'signatory.visibility'),
  ],
}
