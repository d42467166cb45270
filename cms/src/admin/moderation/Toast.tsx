import { Alert, Box, TextButton } from '@strapi/design-system'
import type { ReactNode } from 'react'

export interface Done {
  title: string
  text: string
  /** What takes it back, as long as it can be. */
  undo?: () => void
}

/** Says what was done until it is closed: whoever reads slowly can undo it too. */
export function Toast({ done, onClose }: { done: Done | null; onClose: () => void }): ReactNode {
  return (
    <Box
      position="fixed"
      bottom="2.4rem"
      left="50%"
      transform="translateX(-50%)"
      width="52rem"
      maxWidth="90vw"
      zIndex={4}
    >
      <div role="status">
        {done && (
          <Alert
            variant="success"
            closeLabel="Fermer"
            title={done.title}
            onClose={onClose}
            action={done.undo && <TextButton onClick={done.undo}>Annuler</TextButton>}
          >
            {done.text}
          </Alert>
        )}
      </div>
    </Box>
  )
}
