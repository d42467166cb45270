import type { Undone } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import type { Outcome } from '../moderation/Toast'
import { useTask } from '../moderation/use-task'
import { countOf } from '../locales/fr/numbers'
import { counterSentence } from './effect'

/** Undoes a decision; signatures that have changed since stay as they are. */
export function useUndo(onUndone: (outcome: Outcome) => void) {
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const undo = (batch: string) =>
    run(async () => {
      const undone = await post<Undone>(`/decisions/${batch}/undo`)
      const { restored, leftAlone } = undone
      const rest =
        leftAlone > 0
          ? ` ${countOf(leftAlone, 'a changé depuis, et reste telle quelle', 'ont changé depuis, et restent telles quelles')}.`
          : ''
      onUndone({
        title: `Décision annulée\u00a0: ${countOf(restored, 'signature remise', 'signatures remises')} comme avant`,
        text: counterSentence(undone) + rest,
      })
    })
  return { undo, isBusy }
}
