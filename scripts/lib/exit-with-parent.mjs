// Preloaded into every service: when the supervisor is gone, however it went, the pipe on standard input closes.
// The service then ends as if asked to, and by force if it does not.
import { isMainThread } from 'node:worker_threads'

const UNDO_WINDOW_MS = 10_000

function leave() {
  setTimeout(() => process.exit(1), UNDO_WINDOW_MS).unref()
  process.kill(process.pid, 'SIGTERM')
}

if (isMainThread) {
  process.stdin.on('end', leave).on('error', leave).resume()
  // Watching must not keep alive a process that has nothing else to do.
  if ('unref' in process.stdin) process.stdin.unref()
}
