import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import styled from 'styled-components'

/** What somebody wrote, with its line breaks; long words do not push the page aside. */
const EventInput = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`

/** Something that somebody sent: who, when, what, and what can be done about it. */
export function Sheet({
  title,
  about,
  badges,
  text,
  actions,
  children,
}: {
  title: string
  about: string
  /** What catches the eye of who judges. */
  badges: (string | false)[]
  text: string
  actions: ReactNode
  children?: ReactNode
}): ReactNode {
  return (
    <Box tag="article" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Typography textColor="neutral600">{about}</Typography>
          {badges.map((badge) => badge && <Badge key={badge}>{badge}</Badge>)}
        </Flex>
        <EventInput tag="p">{text}</EventInput>
        <Flex gap={2} wrap="wrap">
          {actions}
        </Flex>
        {children}
      </Flex>
    </Box>
  )
}
