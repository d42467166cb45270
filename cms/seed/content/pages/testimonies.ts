import { bold, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const testimoniesPage = french<PageSeed>({
  data: {
    slug: 'temoignages',
    title: 'Les alliances improbables',
    lead: 'Rien ne les destinait à travailler ensemble. Et pourtant. Ici, on raconte des alliances vécues, avec leurs joies et leurs accrocs.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'Votre histoire nous intéresse',
        lead: 'Pas besoin d’être un modèle. Une alliance en cours, bancale ou terminée en apprend autant qu’une belle réussite.',
        body: [
          p('Quelques pistes pour la raconter :'),
          ul(
            [bold('Qui ?'), ' Une association, une entreprise, une mairie, des voisines…'],
            [bold('Pour quoi ?'), ' Le besoin que chacun voyait sans pouvoir y répondre seul.'],
            [bold('Comment ?'), ' Ce qui a coincé, et ce qui a débloqué.'],
            [bold('Et alors ?'), ' Ce qui a changé, pour qui, et ce que vous referiez autrement.'],
          ),
          p(
            'Rien ne paraît sans votre accord. Ce que devient votre message est écrit dans notre page ',
            link('Confidentialité', '/confidentialite'),
            '.',
          ),
        ],
      },
      {
        __component: 'sections.call-to-action',
        title: 'Une alliance à\u00a0raconter ?',
        lead: 'Quelques lignes suffisent pour commencer.',
        link: { label: 'Je raconte', href: '/temoignages/raconter' },
        paper: 'prairie',
        art: 'boat',
      },
    ],
    seo: {
      title: 'Les alliances improbables',
      description:
        'Associations, entreprises, acteurs publics, citoyens : des histoires d’alliances vécues. Lisez-les, et racontez la vôtre.',
    },
  },
})
