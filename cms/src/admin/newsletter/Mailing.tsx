import { Box, Flex, Loader, Typography } from '@strapi/design-system'
import { ActionButton } from './ActionButton'
import { Figures } from './Figures'
import { PreviewDialog } from './PreviewDialog'
import { SubmitForm } from './SubmitForm'
import { useMailing } from './use-mailing'
import { CHANGED, deedsIn, STANDING } from './locale.fr'

interface Props {
  update: string
  version: string
  mayApprove: boolean
}

/** Where a mailing stands, its figures, and the next step. */
export function Mailing({ update, version, mayApprove }: Props) {
  const { view, problem, doing, act } = useMailing(update, version)
  if (!view) return problem ? <Problem words={problem} /> : <Loader small>Un instant…</Loader>
  const { title, text } = STANDING[view.state]
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box role="status">
        <Typography tag="p" variant="omega" fontWeight="bold">
          {title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {text(view)}
        </Typography>
      </Box>
      {view.hasChanged && view.state !== 'cancelled' && <Problem words={CHANGED} />}
      {view.figures && <Figures {...view.figures} />}
      {problem && <Problem words={problem} />}
      {view.isPublished && <PreviewDialog update={update} />}
      {view.state === 'tested' && !view.hasChanged && (
        <SubmitForm pace={view.pace} isBusy={doing === 'submit'} onSubmit={(pace) => void act('submit', { pace })} />
      )}
      {deedsIn(view, mayApprove).map((deed) => (
        <ActionButton
          key={deed.label}
          deed={deed}
          question={deed.sure?.(view)}
          isBusy={doing === deed.name}
          onDo={() => void act(deed.name, deed.body?.(view))}
        />
      ))}
    </Flex>
  )
}

const Problem = ({ words }: { words: string }) => (
  <Typography tag="p" variant="pi" role="alert" textColor="danger600">
    {words}
  </Typography>
)
