import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { AnswerTemplate } from '../../admin-api/answer-templates'
import { useAdminApi } from '../use-admin-api'
import { dropDraft, useDraft, type Answer } from './drafts'
import { useTask } from './use-task'

/**
 * A form for an email to the author of a submission, empty or from a template. Drafts are kept until they are sent.
 * @param subjectHint without it, the form has no subject
 */
export function AnswerForm({
  about,
  templatesAt,
  label,
  hint,
  maxLength,
  subjectHint,
  submitLabel,
  initialText = '',
  onSend,
  onCancel,
}: {
  /** `documentId` of the submission. */
  about: string
  /** Route of the templates. */
  templatesAt: string
  label: string
  hint: string
  maxLength: number
  subjectHint?: string
  submitLabel: string
  initialText?: string
  onSend: (answer: Answer) => Promise<void>
  onCancel: () => void
}): ReactNode {
  const { get } = useAdminApi()
  const { run, isBusy } = useTask()
  const [templates, setTemplates] = useState<AnswerTemplate[]>([])
  const [answer, setAnswer] = useDraft(about, { subject: '', text: initialText })
  useEffect(() => {
    get<AnswerTemplate[]>(templatesAt).then(setTemplates, () => setTemplates([]))
  }, [get, templatesAt])
  const applyTemplate = (documentId: string | number) => {
    const template = templates.find((other) => other.documentId === documentId)
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
            <SingleSelect placeholder="Choisir une réponse type" onChange={applyTemplate}>
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
            maxLength={maxLength}
            onChange={(event) => setAnswer({ ...answer, text: event.target.value })}
          />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2}>
          <Button type="submit" loading={isBusy} disabled={!isReady}>
            {submitLabel}
          </Button>
          <Button variant="tertiary" onClick={onCancel}>
            Fermer
          </Button>
        </Flex>
      </Flex>
    </form>
  )
}
