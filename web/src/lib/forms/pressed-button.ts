/** The value of the button that submitted a form: the server reads the same value in a form sent without JavaScript. */
export function pressedButton(event: Event): string | undefined {
  const { submitter } = event as SubmitEvent
  return submitter instanceof HTMLButtonElement ? submitter.value : undefined
}
