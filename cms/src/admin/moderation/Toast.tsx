import { Alert, Box, TextButton } from '@strapi/design-system'
import type { ReactNode } from 'react'

export interface Outcome {
  title: string
  text: string
  /** Undoes the action, where it can be unoutcome. */
  undo?: () => void
}

/** The outcome of an action. It stays until it is closed, so that slow readers can undo too. */
export function Toast({ outcome, onClose }: { outcome: Outcome | null; onClose: () => void }): ReactNode {
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
        {outcome && (
          <Alert
            variant="success"
            closeLabel="Fermer"
            title={outcome.title}
            onClose={onClose}
            action={outcome.undo && <TextButton onClick={outcome.undo}>Annuler</TextButton>}
          >
            {outcome.text}
          </Alert>
        )}
      </div>
    </Box>
  )
}
