import { Box, Typography } from '@strapi/design-system'

export interface Change {
  field: string
  before?: string[]
  after?: string[]
}

/** One changed field: its name, and on demand the lines that went and those that came. */
export function ChangeLines({ field, before, after }: Change) {
  if (!before || !after)
    return (
      <Typography tag="p" variant="pi">
        {field}
      </Typography>
    )
  const gone = before.filter((line) => !after.includes(line))
  const come = after.filter((line) => !before.includes(line))
  return (
    <details>
      <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
        {field}
      </Typography>
      <Box paddingLeft={3} style={{ overflowWrap: 'anywhere' }}>
        {gone.map((line, place) => (
          <Typography tag="p" key={`gone ${place}`} variant="pi" textColor="danger600">
            − <del>{line}</del>
          </Typography>
        ))}
        {come.map((line, place) => (
          <Typography tag="p" key={`come ${place}`} variant="pi" textColor="success600">
            + <ins>{line}</ins>
          </Typography>
        ))}
        {gone.length + come.length === 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            L’ordre a changé.
          </Typography>
        )}
      </Box>
    </details>
  )
}
