import { post } from '../../../http/post-route'

export default {
  routes: [
    post('/signatories', 'signatory.create'),
    post('/signatories/confirm', 'signatory.confirm'),
    post('/signatories/withdraw', 'signatory.withdraw'),
    post('/signatories/mine', 'signatory.mine'),
    post('/signatories/visibility', 'signatory.visibility'),
  ],
}
