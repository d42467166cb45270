import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const updatesPage = french<PageSeed>({
  data: {
    slug: 'actualites',
    title: 'Les actualités',
    lead: 'Où en est la proposition de loi, qui nous rejoint, ce qui se prépare : la campagne, pas à pas.',
    sections: [],
    seo: {
      title: 'Les actualités de la campagne',
      description: 'Les nouvelles de la campagne pour un droit de l’alliance, à lire ici ou à suivre par un fil.',
    },
  },
})
