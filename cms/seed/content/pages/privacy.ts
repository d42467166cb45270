import { bold, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const privacy = french<PageSeed>({
  data: {
    slug: 'confidentialite',
    title: 'Confidentialité',
    lead: 'Ni cookie, ni traceur, ni requête vers un autre site. Nous gardons ce que vous nous écrivez, le temps de vous répondre.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'En quatre lignes',
        facts: [
          { term: 'Responsable', description: 'Marseille Solutions, qui publie ce site' },
          { term: 'Ce qui est gardé', description: 'les messages envoyés par le formulaire de contact' },
          { term: 'Combien de temps', description: 'douze mois au plus après réception' },
          { term: 'Pour tout effacer', description: 'le formulaire de contact, sujet « Mes données »' },
        ],
        link: { label: 'Demander l’effacement', href: '/contact?sujet=donnees' },
      },
      {
        __component: 'sections.rich-text',
        title: 'Quand vous nous écrivez',
        anchor: 'message',
        body: [
          p(bold('Ce que nous gardons.')),
          ul(
            'votre nom et votre adresse e-mail ;',
            'le sujet et le texte de votre message ;',
            'la date de réception ;',
            'deux repères pour nous y retrouver : si le message a été traité, et s’il ressemble à l’envoi d’un robot.',
          ),
          p(
            bold('Pourquoi.'),
            ' Pour vous répondre, et pour rien d’autre. La base légale est notre intérêt légitime à répondre à qui nous écrit (RGPD, article 6, paragraphe 1, point f).',
          ),
          p(
            bold('Qui y a accès.'),
            ' Les personnes de l’équipe de campagne qui ont un compte dans l’outil d’édition, et celles qui font marcher le site. Votre message n’est ni vendu, ni loué, ni publié.',
          ),
          p(
            bold('Combien de temps.'),
            ' Jusqu’à ce que votre demande soit traitée, et jamais plus de douze mois après sa réception. Passé ce délai, le message est effacé.',
          ),
          p('Un message peut en dire long sur vos opinions. N’écrivez que ce qui nous aide à vous répondre.'),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce qui reste chez vous',
        anchor: 'navigateur',
        lead: 'Deux choses sont gardées dans votre navigateur, sans cookie, pour vous rendre service.',
        body: [
          ul(
            [bold('Votre choix d’affichage'), ', clair ou sombre, si vous en faites un.'],
            [bold('Un message qui n’a pas pu partir'), ', pour vous éviter de le retaper.'],
          ),
          p('Elles ne nous sont pas envoyées. Effacer les données du site dans votre navigateur les fait disparaître.'),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce que nous ne gardons pas',
        anchor: 'adresse-ip',
        body: [
          p(
            bold('Votre adresse IP.'),
            ' Pour freiner les abus, le serveur compte les envois venus d’une même adresse. Ce compte vit quelques minutes en mémoire, puis disparaît. Il n’est jamais enregistré.',
          ),
          p(
            bold('Votre passage.'),
            ' Le journal technique note les demandes et les pannes, sans adresse IP. Nous ne mesurons pas votre visite et ne chargeons rien depuis un autre site.',
          ),
          p(
            bold('De cookie.'),
            ' Aucun sur les pages que vous lisez. Seul l’outil d’édition, réservé à l’équipe, en utilise un pour la connexion.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Signer, s’inscrire : bientôt',
        anchor: 'bientot',
        body: [
          p(
            'La signature et l’inscription en ligne ne sont pas encore ouvertes : leurs boutons mènent au formulaire de contact, et ce qui précède s’applique. Le jour où elles ouvriront, cette page dira ce qu’elles gardent, pourquoi et combien de temps.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Vos droits',
        anchor: 'droits',
        body: [
          p(
            'Vous pouvez demander à voir ce que nous avons sur vous, à le corriger, à le faire effacer, à en limiter l’usage, ou vous y opposer. Choisissez le sujet « Mes données » dans ',
            link('le formulaire de contact', '/contact?sujet=donnees'),
            ' et écrivez depuis la même adresse e-mail, pour que nous retrouvions votre message. Vous aurez une réponse dans le mois.',
          ),
          p(
            'Si elle ne vous convient pas, vous pouvez ',
            link('adresser une plainte à la CNIL', 'https://www.cnil.fr/fr/plaintes'),
            '.',
          ),
        ],
      },
    ],
    seo: {
      title: 'Confidentialité',
      description:
        'Ni cookie, ni traceur. Ce que nous gardons de vous, pourquoi, combien de temps, et comment le faire effacer.',
    },
  },
})
