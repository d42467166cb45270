import { startOfDay } from '../../src/i18n/time-zone'
import { bold, h2, link, p, ul } from '../blocks'
import { french } from '../typography'
import type { EventSeed } from '../types'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const THURSDAY = 4

export const events = french<EventSeed[]>([
  {
    data: {
      title: 'Webcafé',
      slug: 'webcafe',
      startsAt: '2021-03-04T08:00:00.000Z',
      endsAt: '2021-03-04T09:00:00.000Z',
      online: true,
      summary:
        'Les 7 leviers, expliqués par des fous alliés du territoire. Témoignages, expériences partagées, débat. C’est en ligne, et c’est ouvert à toutes et à tous.',
      body: [
        p(
          'Un café, un écran, et celles et ceux qui s’allient déjà. Le temps d’un webcafé, des actrices et des acteurs du territoire expliquent les ',
          link('sept leviers de la proposition de loi', '/#leviers'),
          '.',
        ),
        h2('Au menu'),
        ul(
          [bold('Des témoignages'), ' : ce que l’on gagne à s’unir, et ce qui coince encore.'],
          [bold('Des expériences partagées'), ' : des histoires vraies, racontées par qui les a vécues.'],
          [bold('Un débat'), ' : vos questions, vos doutes, vos idées.'],
        ),
      ],
      speakers: [
        { name: 'Cathy Racon-Bouzon', role: 'députée des Bouches-du-Rhône' },
        { name: 'Daphné Charveriat', role: 'propulseur de solutions, Marseille Solutions' },
      ],
      art: 'cup',
      seo: {
        title: 'Webcafé du 4 mars 2021',
        description:
          'En ligne, le 4 mars 2021 à 9 h : les 7 leviers de la proposition de loi, expliqués par Cathy Racon-Bouzon, Daphné Charveriat et des fous alliés.',
      },
    },
  },
])

/** The Thursday about three weeks after that day, at nine in the morning in the time zone of the events. */
function aThursdayMorning(now: Date): Date {
  const soonest = new Date(now.getTime() + 18 * DAY)
  const daysToThursday = (THURSDAY - soonest.getUTCDay() + 7) % 7
  // Clocks change on Sundays: nine hours after midnight it is nine.
  return new Date(startOfDay(soonest.toISOString().slice(0, 10), daysToThursday).getTime() + 9 * HOUR)
}

/** An event to try registration on, 18 to 24 days after the first start, and that says it is only an example. */
export function sampleEvent(now: Date): EventSeed {
  const start = aThursdayMorning(now)
  return french<EventSeed>({
    data: {
      title: 'Webcafé — prochaine édition (exemple)',
      slug: 'webcafe-prochaine-edition-exemple',
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + HOUR).toISOString(),
      online: true,
      onlineUrl: 'https://example.org/webcafe-exemple',
      summary:
        'Un rendez-vous d’exemple, pour voir à quoi ressemble l’agenda. Le prochain vrai webcafé prendra sa place : en ligne, et ouvert à toutes et à tous.',
      body: [
        p(
          bold('Ceci est un exemple.'),
          ' Ce rendez-vous n’aura pas lieu. Il a été créé au premier démarrage du site pour montrer une date à venir, cinquante places et des inscriptions ouvertes.',
        ),
        p(
          'À l’équipe de campagne : remplacez la date, le texte et les personnes invitées, ou retirez cette page depuis l’outil d’édition.',
        ),
        p(
          'À vous qui passez par ici : le premier webcafé a sa page. ',
          link('Voir le webcafé du 4 mars 2021', '/evenements/webcafe'),
          '.',
        ),
      ],
      speakers: [],
      capacity: 50,
      questions: [
        {
          label: 'Comment avez-vous entendu parler de ce webcafé ?',
          type: 'choice',
          choices: 'Par une personne de mon entourage\nPar une association\nSur les réseaux sociaux\nAutrement',
          required: false,
        },
        {
          label: 'Une question que vous aimeriez entendre ?',
          hint: 'En une phrase. Nous en poserons quelques-unes.',
          type: 'text',
          required: false,
        },
      ],
      art: 'cup',
      seo: {
        title: 'Webcafé, prochaine édition (exemple)',
        description: 'Un rendez-vous d’exemple, à remplacer par le prochain webcafé de la campagne.',
        noindex: true,
      },
    },
  })
}
