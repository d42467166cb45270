import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import styled from 'styled-components'

/** Keeps line breaks, and breaks long words. */
const SubmittedText = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`

/** A submission with its actions. */
export function Card({
  title,
  about,
  badges,
  text,
  actions,
  children,
}: {
  title: string
  about: string
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
        <SubmittedText tag="p">{text}</SubmittedText>
        <Flex gap={2} wrap="wrap">
          {actions}
        </Flex>
        {children}
      </Flex>
    </Box>
  )
}
