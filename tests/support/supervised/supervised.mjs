// The supervisor over stand-ins, told by arguments such as `cms:4001` or `web:4002:stubborn`.
import { fileURLToPath } from 'node:url'
import { interruptSignal } from '../../../scripts/lib/interrupt.mjs'
import { exitWithParentArgs } from '../../../scripts/lib/services.mjs'
import { supervise } from '../../../scripts/lib/supervise.mjs'

const program = fileURLToPath(new URL('service.mjs', import.meta.url))

const services = process.argv.slice(2).map((words) => {
  const [name, ...rest] = words.split(':')
  return { name, command: process.execPath, args: [...exitWithParentArgs, program, name, ...rest] }
})

process.exitCode = await supervise(services, interruptSignal, (line) => console.log(`house ${line}`))
