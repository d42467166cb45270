interface Refused {
  error: { status: number; message: string; details: { errors?: { path: (string | number)[]; message: string }[] } }
}

/** The messages of a refusal of the admin, by field. */
export async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  const text = await work.then(
    () => 'It was not refused {}',
    (error: unknown) => String(error),
  )
  const { error } = JSON.parse(text.slice(text.indexOf('{'))) as Refused
  if (error?.status !== 400) throw new Error(`This is no 400: ${text}`)
  return Object.fromEntries((error.details.errors ?? []).map(({ path, message }) => [path.join('.'), message]))
}
