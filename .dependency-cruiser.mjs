/** What may import what: see docs/architecture.md. */

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    {
      ...forbid('no-folder-cycle', 'A folder that imports back is part of the other.', {}, { circular: true }),
      scope: 'folder',
    },
    forbid('no-module-cycle', 'Move what both need into a third module.', {}, { circular: true }),
    forbid('contract-alone', 'The contract knows neither side.', { path: '^shared/' }, { path: '^(cms|web|tests)/' }),
    forbid('cms-without-web', 'The CMS knows the site by its URL alone.', { path: '^cms/' }, { path: '^(web|tests)/' }),
    forbid('web-without-cms', 'The site knows the CMS by its API alone.', { path: '^web/' }, { path: '^(cms|tests)/' }),
    forbid(
      'components-take-props',
      'A component that needs a store is a feature.',
      { path: '^web/src/components/' },
      { path: '^web/src/(stores|features|pages)/' },
    ),
    forbid(
      'stores-without-words',
      'Words belong to what shows them.',
      { path: '^web/src/stores/' },
      { path: '^web/src/locales/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/|\\.json$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.vue', '.mjs', '.js', '.d.ts'] },
  },
}
