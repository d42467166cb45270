// The door every verb of package.json comes through: `node scripts/cli.mjs <verb> [what]`.
// Like node-version.mjs it is kept in syntax that an old Node can read; everything else is loaded after the check.
import { requireNode } from './lib/node-version.mjs'

requireNode()
import('./commands/' + process.argv[2] + '.mjs').then(function (verb) {
  verb.default(process.argv.slice(3))
})
