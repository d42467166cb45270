import type { SendMailOptions } from 'nodemailer'
import { toBuffer } from 'qrcode'
import { calendarFile, type CalendarFacts } from './calendar'

/** The picture that the html shows as `cid:code`. */
const CODE = 'code'
/** Twice as wide as it is shown (pixels). */
const CODE_WIDTH = 440

interface Sender {
  name: string
  address: string
}

/**
 * What goes with a mail beside its words: an entry for the calendar (`calendar` in its data), and a code to be shown at
 * the door (`code`: the address that it stands for).
 */
export async function buildAttachments(
  data: Record<string, string>,
  sender: Sender,
  to: string,
): Promise<Pick<SendMailOptions, 'icalEvent' | 'attachments'>> {
  const { calendar, code } = data
  return {
    ...(calendar && { icalEvent: icalEvent(JSON.parse(calendar) as CalendarFacts, sender, to) }),
    ...(code && {
      attachments: [
        {
          cid: CODE,
          filename: 'code.png',
          contentType: 'image/png',
          contentDisposition: 'inline',
          content: await toBuffer(code, { type: 'png', margin: 2, width: CODE_WIDTH }),
        },
      ],
    }),
  }
}

const icalEvent = (facts: CalendarFacts, { name, address }: Sender, to: string) => ({
  method: facts.method,
  filename: 'evenement.ics',
  content: calendarFile(facts, { name, email: address }, to),
})
