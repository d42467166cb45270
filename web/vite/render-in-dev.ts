import type { Plugin } from 'vite'

/** Passes the requests of Vite's development server to the site's own handler. */
export function renderInDev(): Plugin {
  return {
    name: 'confettis:render-in-dev',
    apply: 'serve',
    configureServer(server) {
      return () =>
        server.middlewares.use((request, response, next) => {
          const handle = async () => {
            const { answerInDev } = (await server.ssrLoadModule('/server/dev.ts')) as typeof import('../server/dev')
            request.url = request.originalUrl
            answerInDev(request, response)
          }
          handle().catch((error: unknown) => {
            server.ssrFixStacktrace(error as Error)
            next(error)
          })
        })
    },
  }
}
