import { interruptedCode, interruption } from './interrupt.mjs'

/** What the operator has to mend: shown as one sentence, without a stack. */
export class Refusal extends Error {}

/**
 * Runs a verb to its end; what it returns is the exit code. A refusal is one sentence and exit 1.
 * @param {() => Promise<number | void>} verb
 */
export async function main(verb) {
  try {
    process.exitCode = (await verb()) ?? 0
  } catch (error) {
    process.exitCode = interruption.aborted ? interruptedCode() : 1
    if (!interruption.aborted) console.error(error instanceof Refusal ? error.message : error)
  }
}
