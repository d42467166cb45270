import { french } from '../typography'
import type { MilestoneSeed } from '../types'

export const milestones = french<MilestoneSeed[]>([
  {
    data: {
      date: '2019-12-01',
      label: 'Fin 2019',
      title: 'Une mission de six mois',
      text: 'Gabriel Attal la confie à Cathy Racon-Bouzon et à Charles-Benoît Heidsieck, président fondateur du Rameau : trouver comment accélérer les alliances stratégiques entre associations, entreprises et acteurs publics.',
    },
  },
  {
    data: {
      date: '2021-02-09',
      label: '9 février 2021',
      title: 'Le texte est déposé',
      text: 'La proposition de loi arrive à l’Assemblée nationale, portée par Cathy Racon-Bouzon.',
      link: '/proposition-de-loi',
    },
  },
  {
    data: {
      date: '2021-02-13',
      label: '13 février 2021',
      title: 'La tribune paraît',
      text: 'Dans le JDD, avec 108 signataires.',
      link: '/tribune',
    },
  },
  {
    data: {
      date: '2021-03-04',
      label: '4 mars 2021, 9 h',
      title: 'On en parle au webcafé',
      text: 'Les sept leviers, racontés par celles et ceux qui s’allient déjà, avec Cathy Racon-Bouzon et Daphné Charveriat.',
      link: '/evenements/webcafe',
    },
  },
  {
    data: {
      date: '2030-12-31',
      label: '2030',
      title: 'L’horizon',
      text: 'L’Objectif de développement durable n° 17 : des partenariats pour tous les autres.',
    },
  },
])
