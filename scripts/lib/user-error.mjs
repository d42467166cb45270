import { interruptExitCode, interruptSignal } from './interrupt.mjs'

/** An error that the operator can correct: printed as one sentence, without a stack. */
export class UserError extends Error {}

/**
 * Runs a command and sets the exit code to its result.
 * @param {() => Promise<number | void>} command
 */
export async function main(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = interruptSignal.aborted ? interruptExitCode() : 1
    if (!interruptSignal.aborted) console.error(error instanceof UserError ? error.message : error)
  }
}
