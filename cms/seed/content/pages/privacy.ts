import { bold, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const privacy = french<PageSeed>({
  data: {
    slug: 'confidentialite',
    title: 'Confidentialité',
    lead: 'Ni cookie, ni traceur, ni requête vers un autre site. Nous gardons ce que vous nous confiez en signant ou en nous écrivant, le temps qu’il faut et pas plus.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'En quatre lignes',
        facts: [
          { term: 'Responsable', description: 'Marseille Solutions, qui publie ce site' },
          { term: 'Ce qui est gardé', description: 'votre signature, et les messages que vous nous envoyez' },
          { term: 'Combien de temps', description: 'chaque durée est dans le tableau, plus bas' },
          {
            term: 'Pour tout effacer',
            description: 'le lien reçu par e-mail après avoir signé, ou le formulaire de contact',
          },
        ],
        link: { label: 'Demander l’effacement', href: '/contact?sujet=donnees' },
      },
      {
        __component: 'sections.rich-text',
        title: 'Quand vous signez',
        anchor: 'signature',
        body: [
          p(bold('Ce que nous gardons.')),
          ul(
            'votre prénom, votre nom et votre adresse e-mail ;',
            'à quel titre vous signez et, si vous les donnez, votre organisation, votre fonction et votre département ;',
            'votre accord : sa date, le texte accepté et votre langue ;',
            'vos deux choix : montrer ou non votre nom, recevoir ou non nos nouvelles ;',
            'le site partenaire par lequel vous êtes venu·e, s’il y en a un.',
          ),
          p(
            bold('Pourquoi.'),
            ' Pour compter chaque personne une fois, et pour vous demander par e-mail si c’est bien vous. Signer une tribune peut dire vos opinions : nous ne le gardons qu’avec votre accord explicite (RGPD, article 9, paragraphe 2, point a).',
          ),
          p(
            bold('Qui le voit.'),
            ' Votre nom est affiché seulement si vous l’avez demandé. Votre adresse ne l’est jamais : elle est chiffrée dès qu’elle nous arrive.',
          ),
          p(
            bold('Changer d’avis.'),
            ' Le lien de nos e-mails montre tout ce que nous avons sur vous, cache ou affiche votre nom, et retire votre signature. Tout est alors effacé aussitôt, sauf ce qu’il faut pour compter.',
          ),
          p(
            bold('Ne plus recevoir nos nouvelles.'),
            ' Chacune porte un lien de désinscription, et la plupart des messageries un bouton. L’un comme l’autre arrêtent nos nouvelles aussitôt, sans rien vous demander. Votre signature, elle, reste.',
          ),
        ],
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
            ' Jusqu’à ce que votre demande soit traitée, et jamais plus longtemps que ne le dit le tableau ci-dessous.',
          ),
          p('Un message peut en dire long sur vos opinions. N’écrivez que ce qui nous aide à vous répondre.'),
        ],
      },
      {
        __component: 'sections.retention',
        title: 'Combien de temps',
        anchor: 'durees',
        lead: 'Le site applique ce tableau tout seul, toutes les heures.',
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce qui reste chez vous',
        anchor: 'navigateur',
        lead: 'Deux choses sont gardées dans votre navigateur, sans cookie, pour vous rendre service.',
        body: [
          ul(
            [bold('Votre choix d’affichage'), ', clair ou sombre, si vous en faites un.'],
            [bold('Un formulaire qui n’a pas pu partir'), ', pour vous éviter de le remplir de nouveau.'],
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
            ' Elle n’est jamais enregistrée. Pour freiner les abus, le serveur compte quelques minutes les envois venus d’une même adresse, et garde avec une signature une empreinte de cette adresse. Elle est calculée avec une clé jetée chaque jour : ensuite, plus personne ne peut en revenir à l’adresse.',
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
        title: 'S’inscrire à un rendez-vous : bientôt',
        anchor: 'bientot',
        body: [
          p(
            'L’inscription en ligne n’est pas encore ouverte : son bouton mène au formulaire de contact, et ce qui précède s’applique. Le jour où elle ouvrira, cette page dira ce qu’elle garde, pourquoi et combien de temps.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Vos droits',
        anchor: 'droits',
        body: [
          p(
            'Vous pouvez demander à voir ce que nous avons sur vous, à le corriger, à le faire effacer, à en limiter l’usage, vous y opposer, ou revenir sur votre accord. Le lien de nos e-mails le fait pour votre signature. Pour le reste, choisissez le sujet « Mes données » dans ',
            link('le formulaire de contact', '/contact?sujet=donnees'),
            ' et écrivez depuis la même adresse e-mail, pour que nous vous retrouvions. Vous aurez une réponse dans le mois.',
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
