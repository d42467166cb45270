// A stand-in for the CMS or the site: tells its process id, serves it over HTTP, and leaves when asked, unless it is
// of the stubborn kind, or brings a child of its own that would outlive it.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'

const [name, port, kind] = process.argv.slice(2)

if (kind === 'failing') process.exit(3)
if (kind === 'stubborn') process.on('SIGTERM', () => undefined)
if (kind === 'parent') {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
  console.log(`${name}-child ${child.pid}`)
}

createServer((_request, response) => response.end(String(process.pid))).listen(Number(port), '127.0.0.1', () => {
  console.log(`${name} ${process.pid}`)
})
