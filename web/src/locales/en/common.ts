import { countEn, numberIn } from '../format'
import type { CommonWords } from '../fr/common'

const number = numberIn('en')

/** The words of the interface. */
export const commonWords: CommonWords = {
  skip: 'Skip to content',
  home: 'Home',
  mainNavigation: 'Main navigation',
  breadcrumb: 'Breadcrumb',
  menu: 'Menu',
  close: 'Close',
  announcement: 'Announcement',
  followUs: 'Follow us',
  loading: 'The page is coming…',
  theme: { legend: 'Colours', auto: 'Same as my device', light: 'Light', dark: 'Dark' },
  missingOne: ['And', 'you?'],
  already: 'Already',
  signatories: (count) => countEn(count, 'signatory', 'signatories'),
  signatoriesOnly: (count) => (count === 1 ? 'signatory' : 'signatories'),
  placeIsWorth: (count) =>
    count === 1 ? 'One confetto a signature.' : `One confetto for ${number(count)} signatures.`,
  holesLeft: (count) => countEn(count, 'more hole to fill', 'more holes to fill'),
  signaturesLeft: (count) => countEn(count, 'more signature', 'more signatures'),
  toReach: (goal) => `to reach ${number(goal)}.`,
  goalReached: (goal) => `The goal of ${number(goal)} is reached. And the dance keeps growing!`,
  progress: (total, goal) => `${number(total)} signatories towards a goal of ${number(goal)}`,
  number,
  quotes: ['“', '”'],
  lever: (of) => `Lever ${of}: `,
  publishedIn: (paper) => `Published in ${paper}`,
  readOpEd: 'Read the whole op-ed',
  online: 'Online',
  cancelled: 'Cancelled',
  register: 'Register',
  seeEvent: 'See the event',
  watchReplay: 'Watch it again',
  allLevers: 'All levers',
  toldBy: (name: string) => `Told by ${name}`,
  failure: {
    404: {
      title: 'A piece is missing',
      text: 'This page does not exist, or no longer does. It may have moved, or a letter got lost on the way.',
    },
    503: {
      title: 'One snip too many',
      text: 'This page cannot be shown right now. Nothing is lost: please try again in a moment.',
    },
    other: {
      title: 'Something got torn',
      text: 'The error is on our side. Please try again in a moment; if it goes on, write to us.',
    },
    retry: 'Try again',
    backHome: 'Back to the home page',
    elsewhere: 'Or else:',
  },
}
