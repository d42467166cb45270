import type { Plugin } from 'vite'

/** Lets the development server answer pages, the API and everything else as the real one. */
export function renderInDev(): Plugin {
  return {
    name: 'confettis:render-in-dev',
    apply: 'serve',
    configureServer(server) {
      return () =>
        server.middlewares.use((request, response, next) => {
          const answer = async () => {
            const { answerInDev } = (await server.ssrLoadModule('/server/dev.ts')) as typeof import('../server/dev')
            request.url = request.originalUrl
            answerInDev(request, response)
          }
          answer().catch((error: unknown) => {
            server.ssrFixStacktrace(error as Error)
            next(error)
          })
        })
    },
  }
}
