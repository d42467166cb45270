import { bold, code, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const partnersPage = french<PageSeed>({
  data: {
    slug: 'partenaires',
    title: 'Porter la campagne',
    lead: 'Vous avez un site, une lettre d’information, un réseau ? Faites-y entrer la ronde. Une campagne pour l’alliance se mène à plusieurs.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'Ce que vous pouvez faire dès aujourd’hui',
        anchor: 'aujourd-hui',
        body: [
          ul(
            [
              bold('Partager la tribune.'),
              ' Un lien vers ',
              link('sa page', '/tribune'),
              ' suffit : titre et image suivent sur les réseaux.',
            ],
            [
              bold('Expliquer les leviers.'),
              ' Chacun a son adresse. Choisissez celui qui parle à votre public, parmi ',
              link('les sept', '/#leviers'),
              '.',
            ],
            [bold('Annoncer nos rendez-vous.'), ' Ils sont tous dans ', link('l’agenda', '/evenements'), '.'],
            [
              bold('Raconter une alliance.'),
              ' La vôtre, si vous en vivez une : ',
              link('racontez-la', '/temoignages/raconter'),
              '.',
            ],
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Pour les développeuses et développeurs',
        anchor: 'api',
        lead: 'Les contenus publics de la campagne se lisent aussi en JSON, sans clé et sans compte.',
        body: [
          ul(
            [code('/api/levers'), ' : les sept leviers, dans l’ordre'],
            [code('/api/op-ed'), ' : la tribune et son compteur'],
            [code('/api/supporters'), ' : les fous alliés'],
            [code('/api/events?when=upcoming'), ' : les rendez-vous à venir'],
            [code('/api/milestones'), ' : les étapes de la loi'],
          ),
          p(
            'Gardez la réponse quelques minutes plutôt que de redemander sans cesse : chaque réponse porte un ',
            code('ETag'),
            ' pour cela.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce qui n’existe pas encore',
        anchor: 'bientot',
        body: [
          p(
            'Le formulaire de signature à intégrer sur votre site n’est pas prêt. Si vous voulez l’accueillir, dites-le-nous : nous vous préviendrons dès qu’il le sera.',
          ),
        ],
        link: { label: 'Devenir partenaire', href: '/contact?sujet=partenaire' },
      },
      {
        __component: 'sections.partners',
        title: 'Ils portent déjà la campagne',
      },
    ],
    seo: {
      title: 'Porter la campagne',
      description:
        'Votre site peut porter la campagne pour un droit de l’alliance : ce que vous pouvez faire dès aujourd’hui, et comment nous joindre.',
    },
  },
})
