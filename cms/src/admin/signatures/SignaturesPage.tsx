import { Box, Tabs } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'
import type { Decided, Decision, Verb, View } from '../../admin-api/signatures/contract'
import { Alerts } from '../alerts/Alerts'
import { ListFrame } from '../moderation/ListFrame'
import { Toast, type Done } from '../moderation/Toast'
import { VIEW_NAMES } from '../moderation/locale.fr'
import { SelectionBar } from './SelectionBar'
import { DecisionDialog } from './DecisionDialog'
import { countOf, decided } from './effect'
import { PastDecisions } from './PastDecisions'
import { canMeanAll, decisionOver, NOBODY, useSignatures, type Choice, type Query } from './query'
import { SearchForm } from './SearchForm'
import { SignatureTable } from './SignatureTable'
import { useUndo } from './use-undo'

const VIEWS = Object.keys(VIEW_NAMES) as View[]

export function SignaturesPage(): ReactNode {
  const [query, setQuery] = useState<Query>({ view: 'to-check', search: '' })
  const [choice, setChoice] = useState<Choice>(NOBODY)
  const [decision, setDecision] = useState<Decision | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [version, setVersion] = useState(0)
  const signatures = useSignatures(query)

  const look = (next: Query) => {
    setChoice(NOBODY)
    setQuery(next)
  }
  const say = (what: Done) => {
    setDone(what)
    setDecision(null)
    setChoice(NOBODY)
    setVersion((before) => before + 1)
    signatures.reload()
  }
  const { undo } = useUndo(say)
  const sayDecided = (verb: Verb, effect: Decided) => {
    const { batch } = effect
    say({ title: decided(verb, effect), text: countOf(effect), ...(batch && { undo: () => void undo(batch) }) })
  }

  return (
    <>
      <Alerts />
      <Tabs.Root variant="simple" value={query.view} onValueChange={(view) => look({ ...query, view: view as View })}>
        <Tabs.List aria-label="Vues">
          {VIEWS.map((view) => (
            <Tabs.Trigger key={view} value={view}>
              {VIEW_NAMES[view]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={query.view}>
          <Box paddingTop={4} paddingBottom={4}>
            <SearchForm onSearch={(search) => look({ ...query, search })} />
          </Box>
          <ListFrame pages={signatures} empty={query.search ? 'Aucune signature trouvée.' : 'Rien ici pour le moment.'}>
            <SelectionBar
              choice={choice}
              canChooseAll={canMeanAll(query)}
              onChooseAll={() => setChoice('all')}
              onDecide={(verb) => setDecision(decisionOver(choice, query, verb))}
            />
            <SignatureTable signatures={signatures.items} choice={choice} onChoose={setChoice} />
          </ListFrame>
        </Tabs.Content>
      </Tabs.Root>
      <PastDecisions version={version} onUndo={(batch) => void undo(batch)} />
      {decision && <DecisionDialog decision={decision} onClose={() => setDecision(null)} onDone={sayDecided} />}
      <Toast done={done} onClose={() => setDone(null)} />
    </>
  )
}
