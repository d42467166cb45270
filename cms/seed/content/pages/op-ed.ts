import { french } from '../../typography'
import type { PageSeed } from '../../types'

/** The heading above the op-ed, whose text is an entry of its own. */
export const opEdPage = french<PageSeed>({
  data: {
    slug: 'tribune',
    title: 'La tribune',
    lead: 'Lisez-la. Si elle dit ce que vous pensez, ajoutez votre nom.',
    sections: [],
  },
})
