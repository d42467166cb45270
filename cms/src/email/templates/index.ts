import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@confettis/shared/domain/site'
import type { EmailKind } from '../kinds'

export interface Template {
  html: string
  text: string
}

const cached = new Map<string, Template>()

/** Reads what the build compiled; in development, without a build, compiles it. */
export async function loadTemplate(kind: EmailKind, language: Locale): Promise<Template> {
  const name = `${kind}.${language}`
  const template = cached.get(name) ?? readBuilt(name) ?? (await import('./compile.js')).compile(kind, language)
  cached.set(name, template)
  return template
}

function readBuilt(name: string): Template | undefined {
  const read = (ending: string) => readFileSync(path.join(__dirname, 'compiled', `${name}.${ending}`), 'utf8')
  try {
    return { html: read('html'), text: read('txt') }
  } catch {
    return undefined
  }
}
