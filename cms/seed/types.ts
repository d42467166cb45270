import type { Event } from '@confettis/shared/domain/event'
import type { Lever } from '@confettis/shared/domain/lever'
import type { Milestone } from '@confettis/shared/domain/milestone'
import type { OpEd } from '@confettis/shared/domain/op-ed'
import type { Page, Section } from '@confettis/shared/domain/page'
import type { Partner } from '@confettis/shared/domain/partner'
import type { Question } from '@confettis/shared/domain/question'
import type { RichText } from '@confettis/shared/domain/rich-text'
import type { Locale, Site } from '@confettis/shared/domain/site'
import type { Supporter } from '@confettis/shared/domain/supporter'
import type { Update } from '@confettis/shared/domain/update'

/** What the CMS keeps or works out by itself when it answers, so that content never says it. */
type KeptByCms =
  | 'id'
  | 'documentId'
  | 'locale'
  | 'updatedAt'
  | 'count'
  | 'seatsLeft'
  | 'sequence'
  | 'levers'
  | 'supporters'
  | 'milestones'
  | 'event'
  | 'opEd'
  | 'testimonies'
  | 'partners'

/** Pictures are uploaded by the editors. */
type Uploaded = 'picture' | 'portrait' | 'sharePicture'

type LeftOut = KeptByCms | Uploaded

/** Whether a field may be left out: it may be `null`, or it is a list that may be empty. */
type IsOptional<T> = null extends T ? true : T extends RichText ? false : T extends readonly unknown[] ? true : false

type Needed<T> = { [K in keyof T]: K extends LeftOut ? never : IsOptional<T[K]> extends true ? never : K }[keyof T]
type Optional<T> = { [K in keyof T]: K extends LeftOut ? never : IsOptional<T[K]> extends true ? K : never }[keyof T]

/** A public type as an editor writes it: what may be empty can be left out. */
type EventInput<T> = T extends RichText
  ? T
  : T extends readonly (infer Item)[]
    ? EventInput<Item>[]
    : T extends object
      ? { [K in Needed<T> & keyof T]: EventInput<T[K]> } & {
          [K in Optional<T> & keyof T]?: EventInput<NonNullable<T[K]>>
        }
      : T

/** One entry to create: in French unless it says otherwise, published unless it is a draft. */
export interface Seed<T> {
  data: T
  locale?: Locale
  draft?: true
}

export type SiteSeed = Seed<EventInput<Site>>
export type PageSeed = Seed<EventInput<Page>>
export type SectionSeed = EventInput<Section>
export type LeverSeed = Seed<EventInput<Lever>>
export type OpEdSeed = Seed<EventInput<OpEd>>
export type SupporterSeed = Seed<EventInput<Supporter> & { order: number }>
/** A question as editors write it: a choice a line. */
type QuestionSeed = Pick<Question, 'label' | 'type' | 'required'> & { hint?: string; choices?: string }
type UntoldOfEvents = 'questions' | 'cancelled' | 'needsApproval'
/** `onlineUrl` is for registrants: the public API never gives it. */
export type EventSeed = Seed<
  Omit<EventInput<Event>, UntoldOfEvents> & { onlineUrl?: string; questions?: QuestionSeed[] }
>
export type UpdateSeed = Seed<EventInput<Update>>
export type MilestoneSeed = Seed<EventInput<Milestone>>
/** `code` is stored with signatures of the partner’s site; `allowedOrigins` are the sites that may embed the form. */
export type PartnerSeed = Seed<EventInput<Partner> & { code: string; allowedOrigins: string[] }>
