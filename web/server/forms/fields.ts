/** Reads the value of one field; `null`: the browser sent none. */
type FieldReader<Value> = (value: string | null) => Value

/** Reads the fields of a form; a field without a reader is a type error. */
export const readFields = <Values extends object>(
  form: URLSearchParams,
  readers: { [Name in keyof Values]: FieldReader<Values[Name]> },
): Values =>
  Object.fromEntries(
    Object.entries<FieldReader<unknown>>(readers).map(([name, read]) => [name, read(form.get(name))]),
  ) as Values

/** Browsers send line breaks as CR LF (HTML, form submission). */
export const text: FieldReader<string> = (value) => value?.replaceAll('\r\n', '\n') ?? ''

export const checkbox: FieldReader<boolean> = (value) => value !== null

/** One of the choices, or empty. */
export const choice =
  <T extends string>(choices: readonly T[]): FieldReader<T | ''> =>
  (value) =>
    choices.find((one) => one === value) ?? ''
