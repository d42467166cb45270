import type { AuthorDisplay } from '@confettis/shared/domain/testimony'
import type { TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import type { Assessment } from '../../../abuse-protection/assess-submission'
import { sealMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'

/** A story that may be kept, and all that is known about it. */
export interface Entry {
  testimony: TestimonySubmission
  verdict: Assessment
  /** Made anew. */
  picture: Buffer | null
  now: Date
}

/** What editors see of it, and may correct; all of it may be published. */
export function draftOf({ testimony }: Entry) {
  const { title, story, partners, departement, place } = testimony
  return {
    title,
    story,
    partners,
    departement: departement ?? null,
    place: place ?? null,
    authorName: nameOf(testimony),
  }
}

const NAMES: Record<AuthorDisplay, (author: { firstName: string; lastName: string }) => string | null> = {
  full: ({ firstName, lastName }) => `${firstName} ${lastName}`,
  first: ({ firstName }) => firstName,
  none: () => null,
}

const nameOf = (testimony: TestimonySubmission) => NAMES[testimony.shown](testimony)

/** What is the author's and the house's alone: it is written past the documents, and never published. */
export function privateColumns({ testimony, verdict, now }: Entry): Row {
  return {
    author_state: 'pending',
    content_state: 'to-read',
    first_name: testimony.firstName,
    last_name: testimony.lastName,
    shown: testimony.shown,
    language: testimony.locale,
    sent_at: now,
    consent_at: now,
    suspicion: verdict.suspicion,
    mailbox_hash: verdict.mailboxHash,
    address_hash: verdict.addressHash,
    ...sealMailbox(testimony.email),
  }
}

/** What is left of an author who is erased. */
export const ERASED_AUTHOR_COLUMNS = {
  first_name: null,
  last_name: null,
  mailbox_hash: null,
  mailbox_sealed: null,
  key_id: null,
  address_hash: null,
}
