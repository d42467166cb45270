import { bold, h2, link, ol, p } from '../blocks'
import { french } from '../typography'
import type { UpdateSeed } from '../types'

export const updates = french<UpdateSeed[]>([
  {
    data: {
      title: 'La tribune a paru : 108 signataires, et une place pour vous',
      slug: 'la-tribune-a-paru',
      date: '2021-02-13',
      lead: 'Quatre jours après le dépôt de la proposition de loi, 108 fous alliés signent une tribune dans le JDD. La suite s’écrit ici, avec votre nom.',
      body: [
        p(
          'Le 9 février 2021, Cathy Racon-Bouzon, députée des Bouches-du-Rhône, déposait à l’Assemblée nationale une proposition de loi qui encourage l’engagement collectif et crée un ',
          bold('droit de l’alliance'),
          '. Le 13 février, le JDD publie la tribune qui la porte : « Associations, entreprises et collectivités : “Allions nos forces pour l’intérêt général” ». Elles et ils sont 108 à l’avoir signée.',
        ),
        h2('Ce qu’elle dit'),
        p(
          'Aucun problème de société ne se résout seul. Ce qui fait la différence, c’est un travail coordonné, dans la durée, entre des organisations différentes qu’une même vision rassemble. La tribune propose quatre chantiers :',
        ),
        ol(
          'développer la plateforme du Collective Impact à la française ;',
          'lancer un programme national d’investissement sur les territoires, avec le Fonds ODD17 ;',
          'lancer un plan d’éducation et de formation à l’engagement et au partenariat ;',
          'créer un droit de l’alliance.',
        ),
        h2('Et maintenant ?'),
        p(
          'On en parle le 4 mars à 9 h, en ligne : c’est ',
          link('le webcafé', '/evenements/webcafe'),
          ', ouvert à toutes et à tous. D’ici là, ',
          link('lisez la tribune', '/tribune'),
          ', faites-la passer, et ',
          link('ajoutez votre nom', '/tribune/signer'),
          ' aux 108 premiers.',
        ),
      ],
    },
  },
])
