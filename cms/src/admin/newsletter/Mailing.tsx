import { Box, Flex, Loader, Typography } from '@strapi/design-system'
import { ActionButton } from './ActionButton'
import { MailingProgress } from './MailingProgress'
import { PreviewDialog } from './PreviewDialog'
import { SubmitForm } from './SubmitForm'
import { useMailing } from './use-mailing'
import { actionsFor, CHANGED, STATE_WORDS } from '../locales/fr/newsletter'

interface Props {
  update: string
  version: string
  mayApprove: boolean
}

/** State of a mailing, its progress, and the actions that the state allows. */
export function Mailing({ update, version, mayApprove }: Props) {
  const { view, problem, pending, act } = useMailing(update, version)
  if (!view) return problem ? <Problem text={problem} /> : <Loader small>Un instant…</Loader>
  const { title, text } = STATE_WORDS[view.state]
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
      {view.hasChanged && view.state !== 'cancelled' && <Problem text={CHANGED} />}
      {view.figures && <MailingProgress {...view.figures} />}
      {problem && <Problem text={problem} />}
      {view.isPublished && <PreviewDialog update={update} />}
      {view.state === 'tested' && !view.hasChanged && (
        <SubmitForm pace={view.pace} isBusy={pending === 'submit'} onSubmit={(pace) => void act('submit', { pace })} />
      )}
      {actionsFor(view, mayApprove).map((action) => (
        <ActionButton
          key={action.label}
          action={action}
          confirmation={action.confirmation?.(view)}
          isBusy={pending === action.name}
          onConfirm={() => void act(action.name, action.body?.(view))}
        />
      ))}
    </Flex>
  )
}

const Problem = ({ text }: { text: string }) => (
  <Typography tag="p" variant="pi" role="alert" textColor="danger600">
    {text}
  </Typography>
)
