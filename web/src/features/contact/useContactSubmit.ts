import type { Message } from '@confettis/shared/domain/message'
import { storeToRefs } from 'pinia'
import { useContactForm } from '../../stores/contact-form'
import { useMessages } from '../../stores/messages'
import { useForm } from '../../composables/useForm'

/** Writing to the campaign. */
export function useContactSubmit(formId: string) {
  const form = useContactForm()
  const messages = useMessages()

  return useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'message', without: ['website'] },
    read: (values) => values,
    rules: async () => {
      const { messageSchema, MESSAGE_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/message')
      return { schema: messageSchema, minElapsed: MESSAGE_MIN_ELAPSED_MS }
    },
    async send(message: Message & { elapsed: number }) {
      await messages.send(message)
      form.clear()
    },
  })
}
