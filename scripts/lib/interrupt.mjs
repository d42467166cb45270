const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })
const controller = new AbortController()

/**
 * Aborts when the operator asks for the end: Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started
 * us. A terminal and npm both deliver the same Ctrl-C: what comes after the first is ignored.
 */
export const interruptSignal = controller.signal

/** The exit code a command owes its caller when it was interrupted before its work was done. */
export const interruptExitCode = () => (typeof interruptSignal.reason === 'number' ? interruptSignal.reason : 1)

for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => controller.abort(code))

// npm may be killed without a chance to pass the signal on; whoever started it thinks we are gone.
const parent = process.ppid
if (process.env['npm_lifecycle_event']) {
  setInterval(() => process.ppid !== parent && controller.abort(SIGNALS.SIGTERM), 500).unref()
}
