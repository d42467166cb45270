import type { UpdateWords } from '../fr/updates'

/** The pages of updates. */
export const updateWords: UpdateWords = {
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
}
