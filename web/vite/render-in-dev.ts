import type { Plugin } from 'vite'

/** Lets the development server answer pages, the API and everything else as the real one. */
export function renderInDev(): Plugin {
  return {
    name: 'confettis:render-in-dev',
    apply: 'serve',
    configureServer(server) {
      return () =>
        server.middlewares.use(async (request, response, next) => {
          try {
            const { answerInDev } = await server.ssrLoadModule('/server/dev.ts')
            request.url = request.originalUrl
            answerInDev(request, response)
          } catch (error) {
            server.ssrFixStacktrace(error as Error)
            next(error)
          }
        })
    },
  }
}
