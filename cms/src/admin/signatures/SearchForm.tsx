import { Searchbar, SearchForm as Form } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'

/** One field for names and emails: a whole email is compared by its keyed hash. */
export function SearchForm({ onSearch }: { onSearch: (search: string) => void }): ReactNode {
  const [text, setText] = useState('')
  const clear = () => {
    setText('')
    onSearch('')
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(text.trim())
      }}
    >
      <Searchbar
        name="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onClear={clear}
        clearLabel="Effacer la recherche"
        placeholder="Début d’un nom, ou adresse e-mail entière"
      >
        Chercher une signature : le début d’un nom, ou une adresse e-mail entière
      </Searchbar>
    </Form>
  )
}
