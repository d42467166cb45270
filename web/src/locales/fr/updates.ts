import type { Locale } from '@confettis/shared/domain/site'

interface UpdateWords {
  title: string
  none: string
  noneText: string
  write: string
  writeHref: string
  follow: string
  followText: string
  feed: string
  share: string
  shareText: string
  others: string
  all: string
}

/** What the pages of the news say by themselves. */
export const updateWords: Record<Locale, UpdateWords> = {
  fr: {
    title: 'Les actualités',
    none: 'Rien de neuf pour l’instant',
    noneText: 'La première nouvelle arrive bientôt. En attendant, la tribune se lit, se signe et se partage.',
    write: 'Lire la tribune',
    writeHref: '/tribune',
    follow: 'Suivre la campagne',
    followText: 'Un lecteur de flux vous montre chaque nouvelle dès sa parution, sans adresse à donner.',
    feed: 'Le flux (Atom)',
    share: 'Faites passer',
    shareText: 'Une nouvelle voyage mieux de proche en proche.',
    others: 'Aussi dans les actualités',
    all: 'Toutes les actualités',
  },
  en: {
    title: 'News',
    none: 'Nothing new for now',
    noneText: 'The first piece of news is on its way. Meanwhile, there is a lot to read about the idea.',
    write: 'Read about the idea',
    writeHref: '/en',
    follow: 'Follow the campaign',
    followText: 'A feed reader shows you every piece of news as it appears, and asks for no address.',
    feed: 'The feed (Atom)',
    share: 'Pass it on',
    shareText: 'News travels best from friend to friend.',
    others: 'Also in the news',
    all: 'All the news',
  },
}
