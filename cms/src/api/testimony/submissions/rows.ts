import type { AuthorDisplay } from '@confettis/shared/domain/testimony'
import type { TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import type { Assessment } from '../../../abuse-protection/assess-submission'
import { sealMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'

/** A testimony that has been checked, and what was decided about it. */
export interface Entry {
  testimony: TestimonySubmission
  verdict: Assessment
  /** Re-encoded. */
  picture: Buffer | null
  now: Date
}

/** What editors may correct and publish. */
export function toDraft({ testimony }: Entry) {
  const { title, story, partners, departement, place } = testimony
  return {
    title,
    story,
    partners,
    departement: departement ?? null,
    place: place ?? null,
    authorName: toAuthorName(testimony),
  }
}

const NAMES: Record<AuthorDisplay, (author: { firstName: string; lastName: string }) => string | null> = {
  full: ({ firstName, lastName }) => `${firstName} ${lastName}`,
  first: ({ firstName }) => firstName,
  none: () => null,
}

const toAuthorName = (testimony: TestimonySubmission) => NAMES[testimony.shown](testimony)

/** What is never published; written to the database directly, as the document service may not write it. */
export function toPrivateColumns({ testimony, verdict, now }: Entry): Row {
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
