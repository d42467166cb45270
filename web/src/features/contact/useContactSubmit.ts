import type { Message } from '@confettis/shared/domain/message'
import { storeToRefs } from 'pinia'
import { useForm } from '../../composables/useForm'
import { useContactForm } from '../../stores/contact-form'

export function useContactSubmit(formId: string) {
  const form = useContactForm()

  return useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'message', without: ['website'] },
    read: (values) => values,
    rules: async () => {
      const { messageSchema, MESSAGE_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/message')
      return { schema: messageSchema, minElapsedMs: MESSAGE_MIN_ELAPSED_MS }
    },
    async send(message: Message & { elapsed: number }) {
      await form.send(message)
      form.clear()
    },
  })
}
