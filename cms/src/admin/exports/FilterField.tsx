import { DatePicker, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system'

export interface Filter {
  name: string
  label: string
  required: boolean
  options: { value: string; label: string }[] | null
}

interface Props {
  filter: Filter
  value: string
  error?: string
  onChange: (value: string) => void
}

/** `2021-03-04`, in the time zone of the browser, as the date picker shows it. */
const toIsoDay = (day: Date) =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** A select without a preset value; a date picker where the filter has no options. */
export function FilterField({ filter: { name, label, required, options }, value, error, onChange }: Props) {
  return (
    <Field.Root name={name} required={required} error={error}>
      <Field.Label>{label}</Field.Label>
      {options ? (
        <SingleSelect
          value={value}
          placeholder={required ? 'Choisissez…' : 'Tout'}
          onChange={(chosen) => onChange(String(chosen))}
          onClear={() => onChange('')}
          clearLabel="Ne plus filtrer"
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : (
        <DatePicker
          value={value ? new Date(`${value}T12:00`) : undefined}
          onChange={(day) => onChange(day ? toIsoDay(day) : '')}
          onClear={() => onChange('')}
          clearLabel="Ne plus filtrer"
        />
      )}
      <Field.Error />
    </Field.Root>
  )
}
