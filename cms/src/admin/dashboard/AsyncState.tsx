import { Button, Flex } from '@strapi/design-system'
import { adminApi, Widget } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import type { Figures } from '../../admin-api/dashboard/figures'

const { useFiguresQuery } = adminApi.injectEndpoints({
  endpoints: ({ query }) => ({
    figures: query<Figures[keyof Figures], keyof Figures>({
      query: (name) => `/team/campaign/${name}`,
      transformResponse: ({ data }: { data: Figures[keyof Figures] }) => data,
    }),
  }),
})

interface Props<Name extends keyof Figures> {
  of: Name
  children: (figures: Figures[Name]) => ReactNode
}

/** Loads figures of the dashboard, again at every visit of the home page, and shows them or why there are none. */
export function AsyncState<Name extends keyof Figures>({ of, children }: Props<Name>) {
  const { data, isLoading, isError, refetch } = useFiguresQuery(of, { refetchOnMountOrArgChange: true })
  if (isLoading) return <Widget.Loading>Les chiffres arrivent…</Widget.Loading>
  if (isError || data === undefined)
    return (
      <Flex direction="column" justifyContent="center" height="100%" gap={4}>
        <Widget.Error>Ces chiffres ne sont pas arrivés. Le reste de la page n’en dépend pas.</Widget.Error>
        <Button variant="tertiary" onClick={() => void refetch()}>
          Réessayer
        </Button>
      </Flex>
    )
  return children(data as Figures[Name])
}
