// Preloaded into every service: when the supervisor dies, even by SIGKILL, the pipe on standard input closes, and the
// service ends by SIGTERM, or after a timeout by force.
import { isMainThread } from 'node:worker_threads'

const TERMINATION_TIMEOUT_MS = 10_000

function exit() {
  setTimeout(() => process.exit(1), TERMINATION_TIMEOUT_MS).unref()
  process.kill(process.pid, 'SIGTERM')
}

if (isMainThread) {
  process.stdin.on('end', exit).on('error', exit).resume()
  // The pipe alone must not keep the process alive.
  if ('unref' in process.stdin) process.stdin.unref()
}
