import js from '@eslint/js'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import prettier from 'eslint-config-prettier/flat'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import { globalIgnores } from 'eslint/config'

/** What Node itself offers: plain JavaScript here runs nowhere else. */
const node = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']))

/** The folders of `web/src`, lowest first: a folder imports from itself and from those that stand in its list. */
const LAYERS = {
  lib: [],
  locales: ['lib'],
  stores: ['lib'],
  composables: ['lib', 'locales', 'stores'],
  components: ['lib', 'locales', 'composables'],
  features: ['lib', 'locales', 'stores', 'composables', 'components'],
  sections: ['lib', 'locales', 'stores', 'composables', 'components', 'features'],
  pages: ['lib', 'locales', 'stores', 'composables', 'components', 'features', 'sections'],
  router: ['lib', 'locales', 'stores', 'pages'],
}

const layerRules = Object.entries(LAYERS).map(([folder, allowed]) => {
  const others = Object.keys(LAYERS).filter((name) => name !== folder && !allowed.includes(name))
  const regex = `^(?:\\.\\./)+(?:${others.join('|')})(?:/|$)`
  const message = `${folder} may import from ${[folder, ...allowed].join(', ')}.`
  return {
    files: [`web/src/${folder}/**/*.{ts,vue}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  }
})

export default defineConfigWithVueTs(
  globalIgnores(['**/dist', '**/.strapi', '**/.results', 'cms/types/generated', 'data']),
  js.configs.recommended,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  vueTsConfigs.strictTypeChecked,
  {
    rules: {
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return response.end()` is how a guard reads.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Functions here are closures, taken out of what holds them all the time; `this` is hardly used.
      '@typescript-eslint/unbound-method': 'off',
      // `Art` and `Faq` are good names, and an optional prop without a default is `undefined`, as its type says.
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      // One of the two ties a label to its control.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['RebusTitle'] }],
      // Without JavaScript it is what takes a reader to the summary of errors.
      'vuejs-accessibility/no-autofocus': 'off',
    },
  },
  ...layerRules,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: node } },
  {
    // A Strapi as its own generator writes it.
    files: ['tests/bench/bare-strapi/**'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { ...node, module: 'readonly', require: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // A set-up that failed leaves undefined what its type promises, and a fake is async because the real one is.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  prettier,
)
