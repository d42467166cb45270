import { link, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const signatoriesPage = french<PageSeed>({
  data: {
    slug: 'signataires',
    title: 'Les signataires',
    lead: 'Une signature, un confetti. Plus nous sommes, plus la couleur se voit.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'D’où vient ce nombre ?',
        body: [
          p(
            'La tribune a paru dans le JDD le 13 février 2021 avec 108 signataires. Nous en connaissons le nombre, pas les noms : ils ne sont donc pas affichés ici. Les signatures recueillies et confirmées sur ce site s’y ajoutent.',
          ),
          p(
            'Seules les personnes qui le veulent ont leur nom affiché. Vous étiez parmi les 108 et souhaitez apparaître ? ',
            link('Écrivez-nous', '/contact?sujet=signer'),
            '.',
          ),
        ],
        link: { label: 'Lire la tribune', href: '/tribune' },
      },
      {
        __component: 'sections.call-to-action',
        title: 'Et vous ?',
        lead: 'Il y a un trou dans la ribambelle. Il a votre forme.',
        link: { label: 'Je signe la tribune', href: '/tribune/signer' },
        paper: 'soleil',
        art: 'ribambelle',
      },
    ],
    seo: {
      title: 'Les signataires de la tribune',
      description:
        'Parue avec 108 signataires, la tribune pour un droit de l’alliance continue de rassembler. Voyez où nous en sommes, et rejoignez-les.',
    },
  },
})
