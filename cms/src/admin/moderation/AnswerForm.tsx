import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { AnswerTemplate } from '../../admin-api/answer-templates'
import { useAdminApi } from '../use-admin-api'
import { dropDraft, useDraft, type Answer } from './drafts'
import { useTask } from './use-task'

/**
 * Words to somebody, begun from a template or from nothing. What is typed stays until it is sent.
 * @param subjectHint without it, no subject is asked for
 */
export function AnswerForm({
  about,
  templatesAt,
  label,
  hint,
  longest,
  subjectHint,
  send,
  first = '',
  onSend,
  onCancel,
}: {
  /** What it answers: a document. */
  about: string
  /** Where its templates are asked for. */
  templatesAt: string
  label: string
  hint: string
  /** Characters. */
  longest: number
  subjectHint?: string
  /** What the button says. */
  send: string
  /** The text that it begins with. */
  first?: string
  onSend: (answer: Answer) => Promise<void>
  onCancel: () => void
}): ReactNode {
  const { get } = useAdminApi()
  const { run, isBusy } = useTask()
  const [templates, setTemplates] = useState<AnswerTemplate[]>([])
  const [answer, setAnswer] = useDraft(about, { subject: '', text: first })
  useEffect(() => {
    get<AnswerTemplate[]>(templatesAt).then(setTemplates, () => setTemplates([]))
  }, [get, templatesAt])
  const begin = (documentId: string | number) => {
    const template = templates.find((one) => one.documentId === documentId)
    if (!template) return
    const { subject, text } = answer
    setAnswer({
      subject: subject || (template.subject ?? ''),
      text: [text.trim(), template.text].filter(Boolean).join('\n\n'),
    })
  }
  const isReady = answer.text.trim() !== '' && (!subjectHint || answer.subject.trim() !== '')

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(async () => {
          await onSend(answer)
          dropDraft(about)
        })
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
          <Textarea
            value={answer.text}
            maxLength={longest}
            onChange={(event) => setAnswer({ ...answer, text: event.target.value })}
          />
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
