import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { AnswerTemplate } from '../../moderation/templates'
import { useTeam } from '../team-http'
import { useTask } from './use-task'

export interface Answer {
  subject: string
  text: string
}

/**
 * Words to somebody, begun from a template or from nothing. What is typed stays when sending fails.
 * @param subjectHint without it, no subject is asked for
 */
export function AnswerForm({
  templatesAt,
  label,
  hint,
  subjectHint,
  send,
  begun = { subject: '', text: '' },
  onSend,
  onCancel,
}: {
  /** Where its templates are asked for. */
  templatesAt: string
  label: string
  hint: string
  subjectHint?: string
  /** What the button says. */
  send: string
  /** What was written before. */
  begun?: Answer
  onSend: (answer: Answer) => Promise<void>
  onCancel: () => void
}): ReactNode {
  const { get } = useTeam()
  const { run, isBusy } = useTask()
  const [templates, setTemplates] = useState<AnswerTemplate[]>([])
  const [answer, setAnswer] = useState(begun)
  useEffect(() => {
    get<AnswerTemplate[]>(templatesAt).then(setTemplates, () => setTemplates([]))
  }, [get, templatesAt])
  const begin = (documentId: string | number) => {
    const template = templates.find((one) => one.documentId === documentId)
    if (template) setAnswer({ subject: template.subject ?? answer.subject, text: template.text })
  }
  const isReady = answer.text.trim() !== '' && (!subjectHint || answer.subject.trim() !== '')

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => onSend(answer))
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
        {templates.length > 0 && (
          <Field.Root>
            <Field.Label>Partir d’une réponse type</Field.Label>
            <SingleSelect placeholder="Choisir une réponse type" onChange={begin}>
              {templates.map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        {subjectHint && (
          <Field.Root required hint={subjectHint}>
            <Field.Label>Objet</Field.Label>
            <Field.Input
              value={answer.subject}
              maxLength={120}
              onChange={(event) => setAnswer({ ...answer, subject: event.target.value })}
            />
            <Field.Hint />
          </Field.Root>
        )}
        <Field.Root required hint={hint}>
          <Field.Label>{label}</Field.Label>
          <Textarea value={answer.text} onChange={(event) => setAnswer({ ...answer, text: event.target.value })} />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2}>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {send}
          </Button>
          <Button variant="tertiary" onClick={onCancel}>
            Fermer
          </Button>
        </Flex>
      </Flex>
    </form>
  )
}
