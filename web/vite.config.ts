import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { precompress } from './vite/precompress.ts'

/** Two builds: `vite build` for browsers, `vite build --ssr` for the server, which then needs no node_modules. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue(), precompress()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  ssr: { noExternal: true },
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
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'src/entry-client.ts' },
      },
}))
