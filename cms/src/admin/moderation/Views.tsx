import { Box, Tabs } from '@strapi/design-system'
import type { ReactNode } from 'react'

/** Tabs, one for each list. */
export function Views<View extends string>({
  names,
  view,
  onChange,
  children,
}: {
  names: Record<View, string>
  view: View
  onChange: (view: View) => void
  children: ReactNode
}): ReactNode {
  return (
    <Tabs.Root variant="simple" value={view} onValueChange={(value: string) => onChange(value as View)}>
      <Tabs.List aria-label="Vues">
        {Object.entries<string>(names).map(([value, name]) => (
          <Tabs.Trigger key={value} value={value}>
            {name}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={view}>
        <Box paddingTop={4}>{children}</Box>
      </Tabs.Content>
    </Tabs.Root>
  )
}
