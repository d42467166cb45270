import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system'

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

/** Everything, until one chooses less. What has no options is a day. */
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
        <Field.Input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <Field.Error />
    </Field.Root>
  )
}
