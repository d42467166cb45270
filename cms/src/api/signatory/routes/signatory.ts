import { open, read } from '../../../reading/routes'

export default {
  routes: [
    read('/signatories', 'signatory.find'),
    read('/signatories/summary', 'signatory.summary'),
    open('/signatories', 'signatory.create'),
    open('/signatories/confirm', 'signatory.confirm'),
    open('/signatories/withdraw', 'signatory.withdraw'),
    open('/signatories/mine', 'signatory.mine'),
    open('/signatories/visibility', 'signatory.visibility'),
  ],
}
