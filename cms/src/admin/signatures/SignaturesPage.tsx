import { Box, Tabs } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'
import type { Decided, Decision, Verb, View } from '../../admin-api/signatures/contract'
import { Alerts } from '../alerts/Alerts'
import { ListFrame } from '../moderation/ListFrame'
import { Toast, type Outcome } from '../moderation/Toast'
import { VIEW_NAMES } from '../locales/fr/moderation'
import { SelectionBar } from './SelectionBar'
import { DecisionDialog } from './DecisionDialog'
import { counterSentence, decisionTitle } from './effect'
import { PastDecisions } from './PastDecisions'
import { canSelectAll, decisionFor, NO_SELECTION, useSignatures, type Choice, type Query } from './query'
import { SearchForm } from './SearchForm'
import { SignatureTable } from './SignatureTable'
import { useUndo } from './use-undo'

const VIEWS = Object.keys(VIEW_NAMES) as View[]

export function SignaturesPage(): ReactNode {
  const [query, setQuery] = useState<Query>({ view: 'to-check', search: '' })
  const [choice, setChoice] = useState<Choice>(NO_SELECTION)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [version, setVersion] = useState(0)
  const signatures = useSignatures(query)

  const changeQuery = (next: Query) => {
    setChoice(NO_SELECTION)
    setQuery(next)
  }
  const showOutcome = (next: Outcome) => {
    setOutcome(next)
    setDecision(null)
    setChoice(NO_SELECTION)
    setVersion((before) => before + 1)
    signatures.reload()
  }
  const { undo } = useUndo(showOutcome)
  const showDecision = (verb: Verb, effect: Decided) => {
    const { batch } = effect
    showOutcome({
      title: decisionTitle(verb, effect),
      text: counterSentence(effect),
      ...(batch && { undo: () => void undo(batch) }),
    })
  }

  return (
    <>
      <Alerts />
      <Tabs.Root
        variant="simple"
        value={query.view}
        onValueChange={(view) => changeQuery({ ...query, view: view as View })}
      >
        <Tabs.List aria-label="Vues">
          {VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {VIEW_NAMES[view]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={query.view}>
          <Box paddingTop={4} paddingBottom={4}>
            <SearchForm onSearch={(search) => changeQuery({ ...query, search })} />
          </Box>
          <ListFrame pages={signatures} empty={query.search ? 'Aucune signature trouvée.' : 'Rien ici pour le moment.'}>
            <SelectionBar
              choice={choice}
              canChooseAll={canSelectAll(query)}
              onChooseAll={() => setChoice('all')}
              onDecide={(verb) => setDecision(decisionFor(choice, query, verb))}
            />
            <SignatureTable signatures={signatures.items} choice={choice} onChoose={setChoice} />
          </ListFrame>
        </Tabs.Content>
      </Tabs.Root>
      <PastDecisions version={version} onUndo={(batch) => void undo(batch)} />
      {decision && <DecisionDialog decision={decision} onClose={() => setDecision(null)} onDecided={showDecision} />}
      <Toast outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  )
}
