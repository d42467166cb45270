import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { connectLimits, consume } from '../../cms/src/rate-limit/limiter'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** As Strapi knows which request something is done for. */
const requests = new AsyncLocalStorage<object>()

it('what was counted for an hour does not keep the request that it was counted for', async () => {
  connectLimits()
  const request = new WeakRef({ body: 'x'.repeat(1_000) })
  await requests.run(request.deref()!, () => consume('perMailbox', 'somebody', 20))
  await wait(10)
  collect()
  expect(request.deref()).toBeUndefined()
})
