import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@confettis/shared/domain/site'
import type { EmailKind } from '../kinds'

export interface Template {
  html: string
  text: string
}

const known = new Map<string, Template>()

/** A mail as the build compiled it; while one develops, where nothing was, it is compiled now. */
export async function template(kind: EmailKind, language: Locale): Promise<Template> {
  const name = `${kind}.${language}`
  const found = known.get(name) ?? built(name) ?? (await import('./compile.js')).compile(kind, language)
  known.set(name, found)
  return found
}

function built(name: string): Template | undefined {
  const read = (ending: string) => readFileSync(path.join(__dirname, 'compiled', `${name}.${ending}`), 'utf8')
  try {
    return { html: read('html'), text: read('txt') }
  } catch {
    return undefined
  }
}
