import { places, shapes, sheets } from 'virtual:art'
import { useSSRContext } from 'vue'
import type { SSRContext } from 'vue/server-renderer'

const idOf = (name: string) => `drawing-${name}`

function namesIn(context: SSRContext): Set<string> {
  return (context.drawings ??= new Set<string>()) as Set<string>
}

/**
 * The `href` of a drawing for `<use>`: in the page, if the server rendered it there, or in its sprite.
 * `undefined` for an unknown name. To be called in a component's `setup`.
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

/** The drawings that a rendered page uses, once each, as markup to stand after its content. On the server only. */
export function carriedDrawings(context: SSRContext): string {
  const drawings = [...namesIn(context)].map((name) => `<g id="${idOf(name)}">${shapes[name]}</g>`)
  return drawings.length ? `<svg class="drawings" aria-hidden="true">${drawings.join('')}</svg>` : ''
}
