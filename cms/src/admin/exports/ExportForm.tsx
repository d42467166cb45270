import { Box, Button, Field, Flex, Grid, Radio, Typography } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Order, Progress } from './use-download'
import { FilterField, type Filter } from './FilterField'

export interface Choice {
  name: string
  label: string
  hint: string
  filters: Filter[]
}

const FORMATS = [
  { name: 'csv', label: 'CSV', hint: 'S’ouvre dans tous les tableurs.' },
  { name: 'xlsx', label: 'Excel (XLSX)', hint: 'Les dates y sont de vraies dates, que l’on peut trier.' },
]

interface Props {
  choices: Choice[]
  progress: Progress | null
  onOrder: (order: Order) => void
  /** Beside the button. */
  children: ReactNode
}

export function ExportForm({ choices, progress, onOrder, children }: Props) {
  const [what, setWhat] = useState(choices[0]?.name ?? '')
  const [format, setFormat] = useState('csv')
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const filters = choices.find(({ name }) => name === what)?.filters ?? []
  const errorOf = (name: string) => progress?.problems.find(({ path }) => path.at(-1) === name)?.message

  function order(event: FormEvent) {
    event.preventDefault()
    const given = filters.flatMap(({ name }) => (chosen[name] ? [[name, chosen[name]]] : []))
    onOrder({ what, format, filters: Object.fromEntries(given) })
  }

  return (
    <Flex tag="form" noValidate onSubmit={order} direction="column" alignItems="stretch" gap={6}>
      <Choices label="Que voulez-vous exporter ?" choices={choices} value={what} onChange={setWhat} />
      <Grid.Root gap={4}>
        {filters.map((filter) => (
          <Grid.Item key={`${what} ${filter.name}`} col={4} s={12} direction="column" alignItems="stretch">
            <FilterField
              filter={filter}
              value={chosen[filter.name] ?? ''}
              error={errorOf(filter.name)}
              onChange={(value) => setChosen({ ...chosen, [filter.name]: value })}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
      <Choices label="Dans quel format ?" choices={FORMATS} value={format} onChange={setFormat} />
      <Flex gap={6} wrap="wrap">
        <Button type="submit" size="L" startIcon={<Download />} disabled={progress?.state === 'making'}>
          Exporter
        </Button>
        <Box flex="1" minWidth="28rem" aria-live="polite">
          {children}
        </Box>
      </Flex>
    </Flex>
  )
}

interface ChoicesProps {
  label: string
  choices: { name: string; label: string; hint: string }[]
  value: string
  onChange: (name: string) => void
}

function Choices({ label, choices, value, onChange }: ChoicesProps) {
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Radio.Group value={value} onValueChange={onChange} aria-label={label}>
        {choices.map(({ name, label: choice, hint }) => (
          <Radio.Item key={name} value={name}>
            {choice}
            <Typography tag="span" variant="pi" textColor="neutral600">
              {' '}
              {hint}
            </Typography>
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
  )
}
