import { Box } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import { useDownload } from './use-download'
import { DownloadState } from './DownloadState'
import { ExportForm, type Choice } from './ExportForm'

const WARNING =
  'Chaque export est noté dans le registre des accès, avec votre nom. Le fichier dit les opinions de personnes\u00a0: gardez-le à l’abri, et supprimez-le dès qu’il ne sert plus.'

const PERMISSIONS = [{ action: 'api::contacts.export', subject: null }]

export default function ExportsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <Exports />
    </Page.Protect>
  )
}

function Exports() {
  const { get } = useAdminApi()
  const [choices, setChoices] = useState<Choice[] | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const { progress, start, cancel, forget } = useDownload()
  useEffect(() => {
    get<Choice[]>('/exports').then(setChoices, () => setHasFailed(true))
  }, [get])

  if (hasFailed) return <Page.Error />
  if (!choices) return <Page.Loading />
  return (
    <Page.Main>
      <Page.Title>Exports</Page.Title>
      <Layouts.Header title="Exports" subtitle={WARNING} />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={7}>
          <ExportForm choices={choices} progress={progress} onOrder={(order) => void start(order)}>
            {progress && <DownloadState progress={progress} onCancel={cancel} onClose={forget} />}
          </ExportForm>
        </Box>
      </Layouts.Content>
    </Page.Main>
  )
}
