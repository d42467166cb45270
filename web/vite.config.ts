import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { precompress } from './vite/precompress.ts'
import { renderInDev } from './vite/render-in-dev.ts'
import { sprite } from './vite/sprite.ts'

/** Two builds: `vite build` for browsers, `vite build --ssr` for the server, which then needs no node_modules. */
export default defineConfig(({ command, isSsrBuild }) => ({
  root: import.meta.dirname,
  appType: 'custom',
  plugins: [vue(), sprite(['src/art', 'src/art/pages']), precompress(), renderInDev()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  server: {
    host: process.env.HOST || '0.0.0.0',
    port: Number(process.env.WEB_PORT || 3000),
    strictPort: true,
  },
  ssr: { noExternal: command === 'build' ? true : undefined },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node20',
        copyPublicDir: false,
        rolldownOptions: { input: 'server/main.ts' },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2022',
        // light-dark() and nesting are compiled for older phones.
        cssTarget: ['chrome105', 'firefox110', 'safari15.6'],
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: 'src/entry-client.ts',
          // Libraries change seldom and stay cached; shared parts are one chunk; forms stay out of the home page.
          output: {
            // Without names: the scripts of the first visit list all chunks.
            chunkFileNames: 'assets/[hash].js',
            // Chromium then compiles functions on a background thread, and not at their first call.
            postBanner: '//# allFunctionsCalledOnLoad',
            codeSplitting: {
              groups: [
                { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia|devalue)\//, priority: 2 },
                { name: 'parts', test: /src\/(components\/[^/]+$|sections\/)/, minShareCount: 2, priority: 1 },
                { name: 'forms', test: /src\/components\/forms\//, minShareCount: 2 },
              ],
            },
          },
        },
      },
}))
