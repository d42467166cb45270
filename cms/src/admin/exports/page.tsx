import { Box } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import { useDownload } from './download'
import { DownloadState } from './download-state'
import { OrderForm, type Choice } from './order-form'

const CARE =
  'Chaque export est noté dans le registre des accès, avec votre nom. Le fichier dit les opinions de personnes\u00a0: gardez-le à l’abri, et supprimez-le dès qu’il ne sert plus.'

const MAY_EXPORT = [{ action: 'api::contacts.export', subject: null }]

/** For who may only. */
export default function Exports() {
  return (
    <Page.Protect permissions={MAY_EXPORT}>
      <TheExports />
    </Page.Protect>
  )
}

/** Takes people out of the house, and leaves a trace of it. */
function TheExports() {
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
      <Layouts.Header title="Exports" subtitle={CARE} />
      <Layouts.Content>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={7}>
          <OrderForm choices={choices} progress={progress} onOrder={(order) => void start(order)}>
            {progress && <DownloadState progress={progress} onCancel={cancel} onClose={forget} />}
          </OrderForm>
        </Box>
      </Layouts.Content>
    </Page.Main>
  )
}
