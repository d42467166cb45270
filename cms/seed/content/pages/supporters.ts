import { link, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const supportersPage = french<PageSeed>({
  data: {
    slug: 'soutiens',
    title: 'Ils soutiennent cette proposition de loi',
    lead: 'On les appelle les fous alliés : convaincus qu’il faut s’unir, ils y travaillent chaque jour.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'Fous, vraiment ?',
        lead: 'Il en faut un grain pour tendre la main à qui n’a ni le même statut, ni les mêmes règles.',
        body: [
          p(
            'Des noms, ou parfois un simple prénom : peu importe. Ce qui les réunit, c’est une conviction et le travail de chaque jour. La loi du plus fort, tout seul, ne les intéresse pas. Celle de ceux qui ont, ensemble, le plus d’impact, beaucoup plus.',
          ),
          p('Autour d’eux, les ', link('signataires de la tribune', '/signataires'), ' agrandissent la ronde.'),
        ],
      },
      {
        __component: 'sections.call-to-action',
        title: 'Il reste une place dans la ronde',
        lead: 'La vôtre. Signez la tribune, et entrez dans la danse.',
        link: { label: 'Je signe la tribune', href: '/tribune/signer' },
        paper: 'soleil',
        art: 'ribambelle',
      },
    ],
    seo: {
      title: 'Les fous alliés',
      description:
        'Elles et ils soutiennent la proposition de loi pour un droit de l’alliance : les portraits des fous alliés.',
    },
  },
})
