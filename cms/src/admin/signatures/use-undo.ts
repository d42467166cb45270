import type { Undone } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import type { Done } from '../moderation/Toast'
import { useTask } from '../moderation/use-task'
import { many } from '../moderation/locale.fr'
import { countOf } from './effect'

/** Takes a decision back, and says how far that went. */
export function useUndo(onDone: (done: Done) => void) {
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const undo = (batch: string) =>
    run(async () => {
      const undone = await post<Undone>(`/decisions/${batch}/undo`)
      const { restored, leftAlone } = undone
      const rest =
        leftAlone > 0
          ? ` ${many(leftAlone, 'a changé depuis, et reste telle quelle', 'ont changé depuis, et restent telles quelles')}.`
          : ''
      onDone({
        title: `Décision annulée\u00a0: ${many(restored, 'signature remise', 'signatures remises')} comme avant`,
        text: countOf(undone) + rest,
      })
    })
  return { undo, isBusy }
}
