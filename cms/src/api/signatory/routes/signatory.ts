import { read } from '../../../reading/routes'

/** Open to everybody; asking the database for a permission that nobody lacks would cost more than signing does. */
const post = (path: string, handler: string) => ({ method: 'POST', path, handler, config: { auth: false } })

export default {
  routes: [
    read('/signatories', 'signatory.find'),
    read('/signatories/summary', 'signatory.summary'),
    post('/signatories', 'signatory.create'),
    post('/signatories/confirm', 'signatory.confirm'),
    post('/signatories/withdraw', 'signatory.withdraw'),
    post('/signatories/mine', 'signatory.mine'),
    post('/signatories/visibility', 'signatory.visibility'),
  ],
}
