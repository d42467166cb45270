import { Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import type { Pages } from './use-pages'

/** Loading, error and empty states of a list, and its next page. */
export function ListFrame({
  pages,
  empty,
  children,
}: {
  pages: Pages<unknown>
  empty: string
  children: ReactNode
}): ReactNode {
  const { items, status, problem, hasMore, more, reload } = pages
  const hasFailed = status === 'failed'
  if (hasFailed && items.length === 0)
    return (
      <EmptyStateLayout
        content={`La liste n’a pas pu être lue. ${problem}`}
        action={
          <Button variant="secondary" onClick={reload}>
            Réessayer
          </Button>
        }
      />
    )
  if (items.length === 0) {
    if (status === 'ready') return <EmptyStateLayout content={empty} />
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>Chargement</Loader>
      </Flex>
    )
  }
  return (
    <>
      {hasFailed && (
        <Flex justifyContent="center" gap={3} paddingBottom={4}>
          <Typography textColor="danger600" role="alert">{`La suite n’a pas pu être lue. ${problem}`}</Typography>
          <Button variant="secondary" onClick={reload}>
            Réessayer
          </Button>
        </Flex>
      )}
      {children}
      {hasMore && (
        <Flex justifyContent="center" paddingTop={4}>
          <Button variant="tertiary" onClick={more} loading={status === 'loading'}>
            Afficher la suite
          </Button>
        </Flex>
      )}
    </>
  )
}
