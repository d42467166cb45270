import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectLedgerAndDatabaseToAgree,
  expectMailsToHaveArrived,
  expectTheCounterToBeRight,
} from '../support/signing/expectations'
import { killUnderLoad, type Evidence } from '../support/signing/killed'
import { DATABASES, openStore, type Store } from '../support/store'

/** The bench tells the same story with ten deaths and more visitors. */
const STORY = { kills: 3, rate: 60 }

describe.each(DATABASES)('signatures after a crash on %s', (database) => {
  let store: Store
  let evidence: Evidence

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    evidence = await killUnderLoad(store, STORY)
  }, 300_000)
  afterAll(() => store?.remove())

  it('every acknowledged signature is in the database, and no other', () => {
    expect(evidence.ledger.acknowledged.length).toBeGreaterThan((STORY.rate / 2) * STORY.kills)
    expectLedgerAndDatabaseToAgree(evidence)
  })

  it('the counter equals a recount', () => {
    expect(evidence.confirmed.length).toBeGreaterThan(STORY.rate / 4)
    expectTheCounterToBeRight(evidence)
  })

  it('every email arrived, and at most one twice a crash', () => {
    expectMailsToHaveArrived(evidence)
  })
})
