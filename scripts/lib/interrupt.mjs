const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })
const controller = new AbortController()

/**
 * Aborts at Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started this process. The terminal and npm
 * both deliver the same Ctrl-C: signals after the first are ignored.
 */
export const interruptSignal = controller.signal

/** The exit code of an interrupted command: 128 plus the number of the signal. */
export const interruptExitCode = () => (typeof interruptSignal.reason === 'number' ? interruptSignal.reason : 1)

for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => controller.abort(code))

// SIGKILL ends npm without a signal to this process.
const parent = process.ppid
if (process.env['npm_lifecycle_event']) {
  setInterval(() => process.ppid !== parent && controller.abort(SIGNALS.SIGTERM), 500).unref()
}
