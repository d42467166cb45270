import type { Section } from '@confettis/shared/domain/page'
import type { RichText } from '@confettis/shared/domain/rich-text'
import { PICTURE, PORTRAIT } from './parts'
import type { ContentUid } from './types'

export type SectionName = Section['__component']

/** What editors read beside a field: its name, and a hint where the name leaves a question open. */
type Label = string | [label: string, hint: string]

/** What the CMS computes for a section; `api/page/sections.ts` says how. */
export type SectionSource = 'signature-count' | 'op-ed-teaser' | 'next-event'

/** What is in a field: part of the section, read with it; the published documents of a type; or something computed. */
export type SectionPart =
  true | { populate?: object; fields?: string[] } | { list: ContentUid; limit?: number } | { source: SectionSource }

type FieldWithParts<S> = {
  [Field in keyof S]-?: NonNullable<S[Field]> extends RichText
    ? never
    : NonNullable<S[Field]> extends object
      ? Field
      : never
}[keyof S]

interface SectionType<S> {
  /** Every field that is more than a text, a number or a rich text. A field that is missing here is a type error. */
  parts: Record<FieldWithParts<S>, SectionPart>
  /** The form of the section in the admin. */
  labels: { main?: keyof S & string; fields: Partial<Record<keyof S, Label>> }
}

/** A section of the home page shows so many testimonies. */
const TEASED_TESTIMONIES = 6

export const HREF: Label = [
  'Vers',
  'Une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…',
]
const ANCHOR: Label = ['Ancre', 'Un mot en minuscules, pour pointer ici : « leviers » donne /#leviers.']
export const TITLE = 'Titre'
const LEAD = 'Chapô'
export const TEXT = 'Texte'
export const LINK = 'Lien'
export const ART = 'Dessin'
export const PICTURE_LABEL: Label = ['Image', 'Prend la place du dessin.']
const PAPER: Label = ['Papier', 'La couleur de la feuille.']
export const PORTRAIT_LABEL: Label = ['Portrait', 'Sans portrait, un monogramme est dessiné.']

/** Every section of a page: what it is made of, and its form in the admin. */
export const SECTIONS: { [Name in SectionName]: SectionType<Extract<Section, { __component: Name }>> } = {
  'sections.hero': {
    parts: { primary: true, secondary: true, picture: PICTURE, count: { source: 'signature-count' } },
    labels: {
      main: 'title',
      fields: {
        title: TITLE,
        highlight: ['Mot mis en lumière', 'Un mot du titre, devant le soleil de papier.'],
        lead: LEAD,
        primary: 'Bouton',
        secondary: 'Second lien',
        showCount: ['Dire combien ont signé', 'À côté du bouton.'],
        art: ART,
        picture: PICTURE_LABEL,
      },
    },
  },
  'sections.counter': {
    parts: { link: true, count: { source: 'signature-count' } },
    labels: { fields: { link: LINK } },
  },
  'sections.rich-text': {
    parts: { facts: true, link: true },
    labels: {
      main: 'title',
      fields: {
        title: ['Titre', 'Les mots :association: :company: :public: :citizen: :alliance: deviennent des dessins.'],
        anchor: ANCHOR,
        lead: LEAD,
        body: TEXT,
        facts: ['Fiche', 'Des faits en regard du texte : huit au plus.'],
        link: LINK,
      },
    },
  },
  'sections.statement': {
    parts: {},
    labels: {
      main: 'text',
      fields: {
        quiet: ['Début, en petit', 'Avant la phrase en grand.'],
        text: 'Phrase en grand',
        paper: PAPER,
        art: ART,
      },
    },
  },
  'sections.quotation': {
    parts: PORTRAIT,
    labels: {
      main: 'author',
      fields: {
        text: ['Citation', 'Sans guillemets : ils sont dessinés.'],
        author: 'De qui',
        role: 'Fonction',
        portrait: PORTRAIT_LABEL,
      },
    },
  },
  'sections.levers': {
    parts: { levers: { list: 'api::lever.lever' } },
    labels: { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD } },
  },
  'sections.points': {
    parts: { points: { populate: { picture: PICTURE } } },
    labels: { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD, points: 'Points' } },
  },
  'sections.op-ed': {
    parts: { link: true, opEd: { source: 'op-ed-teaser' } },
    labels: { main: 'title', fields: { kicker: 'Surtitre', title: TITLE, text: TEXT, link: 'Bouton' } },
  },
  'sections.supporters': {
    parts: { link: true, supporters: { list: 'api::supporter.supporter' } },
    labels: { main: 'title', fields: { title: TITLE, lead: LEAD, link: LINK } },
  },
  'sections.next-event': {
    parts: { event: { source: 'next-event' } },
    labels: {
      fields: {
        upcomingKicker: 'Surtitre d’un événement à venir',
        pastKicker: ['Surtitre d’un événement passé', 'Quand rien n’est prévu, le dernier événement est montré.'],
        art: ART,
      },
    },
  },
  'sections.timeline': {
    parts: { milestones: { list: 'api::milestone.milestone' } },
    labels: { main: 'title', fields: { title: TITLE } },
  },
  'sections.call-to-action': {
    parts: { link: true },
    labels: {
      main: 'title',
      fields: { title: TITLE, lead: LEAD, text: TEXT, link: 'Bouton', paper: PAPER, art: ART },
    },
  },
  'sections.ways-to-act': {
    parts: { ways: true },
    labels: { main: 'title', fields: { title: TITLE, anchor: ANCHOR, ways: 'Actions', art: ART } },
  },
  'sections.testimonies': {
    parts: { link: true, testimonies: { list: 'api::testimony.testimony', limit: TEASED_TESTIMONIES } },
    labels: { main: 'title', fields: { title: TITLE, lead: LEAD, link: LINK } },
  },
  'sections.questions': {
    parts: { questions: true },
    labels: { main: 'title', fields: { title: TITLE, questions: 'Questions' } },
  },
  'sections.retention': {
    parts: {},
    labels: { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD } },
  },
  'sections.partners': {
    parts: { partners: { list: 'api::partner.partner' } },
    labels: { main: 'title', fields: { title: TITLE, lead: LEAD } },
  },
}

/** Whether a part is read apart from the section. */
export const isReadApart = (
  part: SectionPart,
): part is Extract<SectionPart, { list: ContentUid } | { source: SectionSource }> =>
  part !== true && ('list' in part || 'source' in part)

const shapeOf = (parts: Record<string, SectionPart>) => {
  const own = Object.entries(parts).filter(([, part]) => !isReadApart(part))
  return own.length > 0 ? { populate: Object.fromEntries(own) } : {}
}

/** What a page reads of its sections. */
export const sectionsShape = {
  on: Object.fromEntries(Object.entries(SECTIONS).map(([name, { parts }]) => [name, shapeOf(parts)])),
}
