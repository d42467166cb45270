interface Readable {
  type: string
  uid: string
  drafts: boolean
  /** Which entry of a collection; none for a single type. */
  by?: { field: string; value: string }
  /** The field to change, and what to find afterwards. `make` builds the field's value around it. */
  change: { field: string; value: string; make?: (before: unknown) => unknown }
  /** Where the API shows it. */
  api: string
  /** A page of the site that shows it. */
  page: string
}

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }]

/** One change to every type that visitors read. */
export const PUBLIC_CONTENT: Readable[] = [
  {
    type: 'site',
    uid: 'api::site.site',
    drafts: false,
    change: { field: 'footerNote', value: 'Un mot de la fin tout neuf' },
    api: '/site',
    page: '/contact',
  },
  {
    type: 'page',
    uid: 'api::page.page',
    drafts: true,
    by: { field: 'slug', value: 'accessibilite' },
    change: { field: 'title', value: 'Un site pour tout le monde, vraiment' },
    api: '/pages/accessibilite',
    page: '/accessibilite',
  },
  {
    type: 'lever',
    uid: 'api::lever.lever',
    drafts: true,
    by: { field: 'number', value: '7' },
    change: { field: 'summary', value: 'Un jour donné, un élan partagé' },
    api: '/levers',
    page: '/',
  },
  {
    type: 'op-ed',
    uid: 'api::op-ed.op-ed',
    drafts: true,
    change: {
      field: 'body',
      value: 'Une phrase ajoutée à la tribune',
      make: () => paragraph('Une phrase ajoutée à la tribune'),
    },
    api: '/op-ed',
    page: '/tribune',
  },
  {
    type: 'supporter',
    uid: 'api::supporter.supporter',
    drafts: true,
    by: { field: 'name', value: 'Wilfried' },
    change: { field: 'role', value: 'Allié de la première heure' },
    api: '/supporters',
    page: '/soutiens',
  },
  {
    type: 'event',
    uid: 'api::event.event',
    drafts: true,
    by: { field: 'slug', value: 'webcafe' },
    change: { field: 'summary', value: 'Un webcafé raconté autrement' },
    api: '/events/webcafe',
    page: '/evenements/webcafe',
  },
  {
    type: 'update',
    uid: 'api::update.update',
    drafts: true,
    by: { field: 'slug', value: 'la-tribune-a-paru' },
    change: { field: 'lead', value: 'Une nouvelle racontée autrement' },
    api: '/updates',
    page: '/actualites',
  },
  {
    type: 'milestone',
    uid: 'api::milestone.milestone',
    drafts: true,
    by: { field: 'date', value: '2021-02-13' },
    change: { field: 'text', value: 'Le jour où tout le monde l’a lue' },
    api: '/milestones',
    page: '/',
  },
  {
    type: 'partner',
    uid: 'api::partner.partner',
    drafts: false,
    by: { field: 'name', value: 'Marseille Solutions' },
    change: { field: 'name', value: 'Marseille Solutions et compagnie' },
    api: '/pages/partenaires',
    page: '/partenaires',
  },
]

/** A testimony that is not seeded: `/temoignages` shows it once it is published. */
export const STORY = {
  uid: 'api::testimony.testimony',
  data: {
    title: 'Un four à pain pour trois villages',
    slug: 'un-four-a-pain',
    story: 'Il fallait un four.\n\nNous l’avons construit à trois.',
    authorName: 'Manon',
    departement: '13',
  },
  api: '/testimonies',
  page: '/temoignages',
}
