import { afterEach, expect, test } from 'vitest'
import { freePort } from '../support/ports'
import { runHouse, type House } from '../support/supervised/run'

let house: House | undefined

afterEach(async () => {
  house?.process.kill('SIGTERM')
  await house?.ended
})

test('when one service dies the other keeps serving, and the dead one is started again', async () => {
  const [cmsPort, webPort] = [await freePort(), await freePort()]
  house = runHouse(`cms:${cmsPort}`, `web:${webPort}`)
  const [, cms] = await house.says(/^cms (\d+)$/m)
  const [, web] = await house.says(/^web (\d+)$/m)

  process.kill(Number(cms), 'SIGKILL')
  await house.says(/^house cms ended \(killed by SIGKILL\): starting it again in 0\.5 s$/m)
  expect(await askFor(webPort)).toBe(web)

  const [, reborn] = await house.says(new RegExp(`^cms (?!${cms}$)(\\d+)$`, 'm'))
  expect(await askFor(cmsPort)).toBe(reborn)
  expect(await askFor(webPort)).toBe(web)
  expect(house.printed().match(/^house /gm)).toHaveLength(1)
})

test('a service that dies again and again is given more and more time, and the fifth death ends everything', async () => {
  const webPort = await freePort()
  house = runHouse('cms:0:failing', `web:${webPort}`)

  // It waits for 7.5 seconds in all before it has died five times.
  await house.says(/ending everything$/m, 20_000)
  expect(await house.ended).toBe(1)
  expect(house.printed().match(/^house .*$/gm)).toEqual([
    'house cms ended (exit code 3): starting it again in 0.5 s',
    'house cms ended (exit code 3): starting it again in 1 s',
    'house cms ended (exit code 3): starting it again in 2 s',
    'house cms ended (exit code 3): starting it again in 4 s',
    'house cms ended (exit code 3): 5 deaths within a minute, ending everything',
  ])
  await expect(askFor(webPort)).rejects.toThrow()
}, 30_000)

const askFor = (port: number) => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text())
