import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const eventsPage = french<PageSeed>({
  data: {
    slug: 'evenements',
    title: 'L’agenda',
    lead: 'On se rencontre, on raconte, on débat. Venez comme vous êtes : c’est ouvert à toutes et à tous.',
    sections: [
      {
        __component: 'sections.call-to-action',
        title: 'Une rencontre se prépare chez vous ?',
        lead: 'Un café, un débat, un atelier sur l’alliance : dites-nous où et quand.',
        link: { label: 'Nous en parler', href: '/contact?sujet=question' },
        paper: 'rose',
        art: 'cup',
      },
    ],
    seo: {
      title: 'L’agenda de la campagne',
      description:
        'Webcafés et rencontres autour du droit de l’alliance : les rendez-vous à venir, et ceux qui sont passés.',
    },
  },
})
