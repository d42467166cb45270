import { formatLong } from '../i18n/time-zone'
import { titleOf } from './audited-types'

type Node = Record<string, unknown>

/** Fields of components and files without a meaning for editors. */
const SILENT = new Set(['id', '__component', 'documentId'])

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** A value as lines of text, by which two versions are compared. */
export function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value === 'object') return linesOfObject(value as Node)
  if (typeof value === 'boolean') return [value ? 'oui' : 'non']
  const text = `${value as string | number}`
  return MOMENT.test(text) ? [formatLong(new Date(text))] : text.split('\n').filter(Boolean)
}

function linesOfObject(node: Node): string[] {
  if (node.type === 'list') return linesOf(node.children)
  if (Array.isArray(node.children)) return linesOf(wordsOf(node.children as Node[]))
  if (typeof node.mime === 'string') return linesOf(node.alternativeText ?? node.name)
  if (node.documentId) return linesOf(titleOf(node))
  return Object.entries(node).flatMap(([name, value]) => (SILENT.has(name) ? [] : linesOf(value)))
}

/** A paragraph is one line, with the URLs of its links. */
const wordsOf = (nodes: readonly Node[]): string =>
  nodes
    .map(({ text, children, url }) => {
      const words = typeof text === 'string' ? text : wordsOf((children ?? []) as Node[])
      return typeof url === 'string' ? `${words} (${url})` : words
    })
    .join('')
