import { expect, test, vi } from 'vitest'
import { freePort } from '../support/ports'
import { isAlive, runHouse, runHouseThroughNpm, type House } from '../support/supervised/run'

/** Starts two services and gives the ids of all processes, the supervisor's aside. */
async function twoServices(start: (...services: string[]) => House, kind = '') {
  const house = start(`cms:${await freePort()}`, `web:${await freePort()}:${kind}`)
  const cms = await house.says(/^cms (\d+)$/m)
  const web = await house.says(/^web (\d+)$/m)
  const child = house.printed().match(/^web-child (\d+)$/m)
  const pids = [cms, web, child].flatMap((match) => (match ? [Number(match[1])] : []))
  return { house, pids }
}

const nobodyIsLeft = (pids: number[]) => vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 3_000 })

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends everything, and the exit code is 0', async (signal) => {
  const { house, pids } = await twoServices(runHouse)
  house.process.kill(signal)
  expect(await house.ended).toBe(0)
  await nobodyIsLeft(pids)
})

test('a Ctrl-C that arrives twice, from the terminal and from npm, is one', async () => {
  const { house, pids } = await twoServices(runHouse)
  house.process.kill('SIGINT')
  house.process.kill('SIGINT')
  expect(await house.ended).toBe(0)
  await nobodyIsLeft(pids)
})

test('what a service has started itself ends too', async () => {
  const { house, pids } = await twoServices(runHouse, 'parent')
  expect(pids).toHaveLength(3)
  house.process.kill('SIGTERM')
  expect(await house.ended).toBe(0)
  await nobodyIsLeft(pids)
})

test('a service that will not go is killed after ten seconds', async () => {
  const { house, pids } = await twoServices(runHouse, 'stubborn')
  const asked = Date.now()
  house.process.kill('SIGTERM')
  expect(await house.ended).toBe(0)
  expect(Date.now() - asked).toBeGreaterThan(9_900)
  await nobodyIsLeft(pids)
}, 20_000)

test('when the supervisor is killed no service stays behind', async () => {
  const { house, pids } = await twoServices(runHouse)
  house.process.kill('SIGKILL')
  await nobodyIsLeft(pids)
})

test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  '%s to the npm around it leaves nobody',
  async (signal) => {
    const { house, pids } = await twoServices(runHouseThroughNpm)
    house.process.kill(signal)
    await house.ended
    await nobodyIsLeft(pids)
  },
  15_000,
)
