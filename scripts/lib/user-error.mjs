import { interruptExitCode, interruptSignal } from './interrupt.mjs'

/** What the operator has to mend: shown as one sentence, without a stack. */
export class UserError extends Error {}

/**
 * Runs a verb to its end; what it returns is the exit code. A refusal is one sentence and exit 1.
 * @param {() => Promise<number | void>} verb
 */
export async function main(verb) {
  try {
    process.exitCode = (await verb()) ?? 0
  } catch (error) {
    process.exitCode = interruptSignal.aborted ? interruptExitCode() : 1
    if (!interruptSignal.aborted) console.error(error instanceof UserError ? error.message : error)
  }
}
