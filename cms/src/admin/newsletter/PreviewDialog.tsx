import { Box, Button, Loader, Modal, Tabs, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { Preview } from '@confettis/shared/domain/mailing'
import { useAdminApi } from '../use-admin-api'

const LANGUAGES = { fr: 'Français', en: 'Anglais' }

/** The email in each language, as html and as text. */
export function PreviewDialog({ update }: { update: string }) {
  const { get } = useAdminApi()
  const [previews, setPreviews] = useState<Preview[] | null>(null)
  const load = (isOpen: boolean) => {
    if (!isOpen) return
    setPreviews(null)
    get<{ data: Preview[] }>(`/mailings/${update}/preview`).then(
      ({ data }) => setPreviews(data),
      () => setPreviews([]),
    )
  }
  return (
    <Modal.Root onOpenChange={load}>
      <Modal.Trigger>
        <Button variant="tertiary" fullWidth>
          Aperçu de l’e-mail
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Aperçu de l’e-mail</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {previews === null && <Loader>Un instant…</Loader>}
          {previews?.length === 0 && <Typography>L’aperçu n’a pas pu être fait. Fermez, puis réessayez.</Typography>}
          {previews?.map((preview) => (
            <EmailPreview key={preview.language} {...preview} />
          ))}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function EmailPreview({ language, subject, html, text }: Preview) {
  return (
    <Box paddingBottom={6}>
      <Typography tag="h3" variant="delta">
        {subject}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {LANGUAGES[language]}
      </Typography>
      <Tabs.Root defaultValue="html">
        <Tabs.List aria-label="Forme de l’e-mail">
          <Tabs.Trigger value="html">Mis en page</Tabs.Trigger>
          <Tabs.Trigger value="text">Texte seul</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="html">
          {/* Nothing in it runs, and no link in it is followed by mistake. */}
          <iframe
            title={`E-mail\u00a0: ${subject}`}
            sandbox=""
            srcDoc={html}
            style={{ width: '100%', height: '55vh', border: 0 }}
          />
        </Tabs.Content>
        <Tabs.Content value="text">
          <Typography tag="pre" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Tabs.Content>
      </Tabs.Root>
    </Box>
  )
}
