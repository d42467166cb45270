import type { Event } from '@confettis/shared/domain/event'
import type { OpEd } from '@confettis/shared/domain/op-ed'
import type { Page } from '@confettis/shared/domain/page'
import type { Locale, Site } from '@confettis/shared/domain/site'

/** A small campaign, for tests that look at the server and not at the words. */
export const SITE: Site = {
  name: 'Confettis',
  tagline: 'Soyons fous alliés !',
  description: 'Une campagne pour le droit de l’alliance.',
  publisher: 'Marseille Solutions',
  navigation: [{ label: 'La proposition de loi', href: '/proposition-de-loi' }],
  callToAction: { label: 'Signer', href: '/tribune/signer' },
  footerText: null,
  footerGroups: [],
  social: [],
  copyright: '© 2021 Marseille Solutions',
  footerNote: null,
  sharePicture: null,
  banner: null,
  seo: null,
}

/** A page with one text. */
export function pageOf(slug: string, title: string, text = 'Un texte.', locale: Locale = 'fr'): Page {
  return {
    slug,
    title,
    lead: null,
    locale,
    seo: null,
    updatedAt: '2021-02-13T08:00:00.000Z',
    sections: [
      {
        __component: 'sections.rich-text',
        id: 1,
        title,
        anchor: null,
        lead: null,
        body: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
        facts: [],
        link: null,
      },
    ],
  }
}

export const OP_ED: OpEd = {
  title: 'Allions nos forces pour l’intérêt général',
  publishedIn: 'JDD',
  publishedOn: '2021-02-13',
  publishedUrl: null,
  excerpt: null,
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Aucun problème ne se résout seul.' }] }],
  initialCount: 108,
  goal: 150,
  closesAt: null,
  paused: false,
  pauseMessage: null,
  consentText: 'J’accepte que l’on garde mes réponses pour compter ma signature.',
  consentVersion: '1',
  count: { total: 108, initial: 108, confirmed: 0, goal: 150 },
  seo: null,
  updatedAt: '2021-02-13T08:00:00.000Z',
}

export const PATHS = ['/', '/proposition-de-loi', '/contact'].map((path) => ({
  path,
  locale: 'fr' as const,
  updatedAt: '2021-02-13T08:00:00.000Z',
}))

export const EVENT: Event = {
  documentId: 'webcafe1',
  title: 'Webcafé',
  slug: 'webcafe',
  startsAt: '2021-03-04T08:00:00.000Z',
  endsAt: '2021-03-04T09:00:00.000Z',
  online: true,
  place: null,
  address: null,
  summary: 'Un café, en ligne.',
  body: null,
  speakers: [],
  capacity: null,
  seatsLeft: null,
  cancelled: false,
  cancelReason: null,
  needsApproval: false,
  questions: [],
  sequence: 0,
  registrationOpensAt: null,
  registrationClosesAt: null,
  replayUrl: null,
  art: null,
  seo: null,
  updatedAt: '2021-02-20T08:00:00.000Z',
}
