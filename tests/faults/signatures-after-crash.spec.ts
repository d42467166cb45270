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

describe.each(DATABASES)('on %s, no signature is lost when the CMS dies', (database) => {
  let store: Store
  let evidence: Evidence

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
    evidence = await killUnderLoad(store, STORY)
  }, 300_000)
  afterAll(() => store?.remove())

  it('what the visitors were told and what is kept agree, both ways', () => {
    expect(evidence.ledger.acknowledged.length).toBeGreaterThan((STORY.rate / 2) * STORY.kills)
    expectLedgerAndDatabaseToAgree(evidence)
  })

  it('the counter is what a recount gives', () => {
    expect(evidence.confirmed.length).toBeGreaterThan(STORY.rate / 4)
    expectTheCounterToBeRight(evidence)
  })

  it('every mail arrived, and hardly any twice', () => {
    expectMailsToHaveArrived(evidence)
  })
})
