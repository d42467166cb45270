import { Box, Typography } from '@strapi/design-system'

export interface Change {
  field: string
  before?: string[]
  after?: string[]
}

/** A changed field: its name, and in a disclosure the lines removed and added. */
export function ChangeLines({ field, before, after }: Change) {
  if (!before || !after)
    return (
      <Typography tag="p" variant="pi">
        {field}
      </Typography>
    )
  const removed = before.filter((line) => !after.includes(line))
  const added = after.filter((line) => !before.includes(line))
  return (
    <details>
      <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
        {field}
      </Typography>
      <Box paddingLeft={3} style={{ overflowWrap: 'anywhere' }}>
        {removed.map((line, index) => (
          <Typography tag="p" key={`removed ${index}`} variant="pi" textColor="danger600">
            − <del>{line}</del>
          </Typography>
        ))}
        {added.map((line, index) => (
          <Typography tag="p" key={`added ${index}`} variant="pi" textColor="success600">
            + <ins>{line}</ins>
          </Typography>
        ))}
        {removed.length + added.length === 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            L’ordre a changé.
          </Typography>
        )}
      </Box>
    </details>
  )
}
