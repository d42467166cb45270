import { places, shapes, sheets } from 'virtual:art'
import { useSSRContext } from 'vue'
import type { SSRContext } from 'vue/server-renderer'

const idOf = (name: string) => `drawing-${name}`

function namesIn(context: SSRContext): Set<string> {
  return (context.drawings ??= new Set<string>()) as Set<string>
}

/**
 * Where a `<use>` finds a drawing: in the page, which carries those that the server drew it with, or on its sheet.
 * The address of one that does not exist is undefined. To be called in a component's `setup`.
 */
export function useDrawings(): (name: string) => string | undefined {
  const names = import.meta.env.SSR ? namesIn(useSSRContext() ?? {}) : null
  return (name) => {
    const place = places[name]
    if (!place) return undefined
    names?.add(name)
    const isCarried = names ?? document.getElementById(idOf(name))
    return isCarried ? `#${idOf(name)}` : `${sheets[place[0]]}#${name}`
  }
}

/** The drawings that a page was drawn with, once each, to stand behind its content. On the server alone. */
export function carriedDrawings(context: SSRContext): string {
  const drawings = [...namesIn(context)].map((name) => `<g id="${idOf(name)}">${shapes[name]}</g>`)
  return drawings.length ? `<svg class="drawings" aria-hidden="true">${drawings.join('')}</svg>` : ''
}
