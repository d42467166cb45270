import type { OwnTestimony, Testimony } from '@confettis/shared/domain/testimony'
import type { FakeCms } from './fake-cms'

export const STORY: Testimony = {
  title: 'Un four à pain pour trois villages',
  slug: 'un-four-a-pain',
  story: 'Il fallait un four.\n\nNous l’avons construit à trois, et le pain a levé.',
  partners: [
    { kind: 'association', name: 'Les Voisins réunis' },
    { kind: 'public', name: 'La mairie de Cassis' },
  ],
  departement: '13',
  place: 'Cassis',
  picture: null,
  authorName: 'Manon',
  updatedAt: '2021-03-02T08:00:00.000Z',
}

/** Three stories: one from the Bouches-du-Rhône, one from La Réunion, one from nowhere in particular. */
export const STORIES: Testimony[] = [
  STORY,
  {
    ...STORY,
    title: 'La cantine et la start-up',
    slug: 'la-cantine',
    story: 'Elle cuisait trop. Ils livraient peu.',
    partners: [
      { kind: 'company', name: 'Vite livré' },
      { kind: 'citizen', name: 'Les parents d’élèves' },
    ],
    departement: '974',
    place: null,
    authorName: null,
  },
  {
    ...STORY,
    title: 'Le fil rouge',
    slug: 'le-fil-rouge',
    story: 'Un fil, deux aiguilles.',
    partners: [{ kind: 'company', name: 'La Filature' }],
    departement: null,
    place: null,
  },
]

export const HELD: OwnTestimony = {
  title: STORY.title,
  story: STORY.story,
  partners: STORY.partners,
  departement: '13',
  place: 'Cassis',
  picture: null,
  firstName: 'Manon',
  lastName: 'N’Diaye',
  email: 'manon@exemple.fr',
  shown: 'first',
  author: 'confirmed',
  content: 'to-read',
  reason: null,
  slug: null,
  sentAt: '2021-03-02T08:00:00.000Z',
}

/** Publishes stories as the CMS would: all in a list, and each by its slug. */
export function publishStories(cms: FakeCms, stories: Testimony[]): void {
  cms.publish('/api/testimonies', stories)
  for (const story of stories) cms.publish(`/api/testimonies/${story.slug}`, story)
}
