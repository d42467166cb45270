/** The pages of updates. */
export const updateWords = {
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
}

export type UpdateWords = typeof updateWords
