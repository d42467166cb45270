import { Box, Flex } from '@strapi/design-system'
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import { Navigate, NavLink, Route, Routes } from 'react-router-dom'
import styled from 'styled-components'
import { MessagesPage } from './messages/MessagesPage'
import { SignaturesPage } from './signatures/SignaturesPage'
import { TestimoniesPage } from './testimonies/TestimoniesPage'

const PARTS = [
  { path: 'signatures', name: 'Signatures', action: 'api::signatures.moderate', Part: SignaturesPage },
  { path: 'stories', name: 'Histoires', action: 'api::stories.moderate', Part: TestimoniesPage },
  { path: 'messages', name: 'Messages', action: 'api::messages.answer', Part: MessagesPage },
]
const PERMISSIONS = PARTS.map(({ action }) => ({ action, subject: null }))

const PartLink = styled(NavLink)`
  padding: 0.8rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;

  &[aria-current='page'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
`

/** « Modération », with the parts that the administrator's permissions allow. */
export default function Moderation(): ReactNode {
  const { permissions, isLoading } = useRBAC(PERMISSIONS)
  if (isLoading) return <Page.Loading />
  const parts = PARTS.filter((part) => permissions.some(({ action }) => action === part.action))
  const [first] = parts
  if (!first) return <Page.NoPermissions />
  return (
    <Page.Main>
      <Page.Title>Modération</Page.Title>
      <Layouts.Header title="Modération" subtitle="Ce qui attend votre avis" />
      <Layouts.Content>
        <Flex tag="nav" aria-label="Ce que l’on modère" gap={2} paddingBottom={6}>
          {parts.map(({ path, name }) => (
            <PartLink key={path} to={path}>
              {name}
            </PartLink>
          ))}
        </Flex>
        <Box paddingBottom={10}>
          <Routes>
            {parts.map(({ path, Part }) => (
              <Route key={path} path={path} element={<Part />} />
            ))}
            <Route path="*" element={<Navigate to={first.path} replace />} />
          </Routes>
        </Box>
      </Layouts.Content>
    </Page.Main>
  )
}
