// The entry of every npm command: `node scripts/cli.mjs <command> [arguments]`.
// Like node-version.mjs it is kept in syntax that an old Node can read; everything else is loaded after the check.
import { requireNode } from './lib/node-version.mjs'

requireNode()
import('./commands.mjs').then(function (commands) {
  commands.runCommand(process.argv[2], process.argv.slice(3))
})
