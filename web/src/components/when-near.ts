import { defineAsyncComponent, type Component, type HydrationStrategy } from 'vue'

/** How far below the screen a part is taken over: before one can scroll there and touch it. */
const NEAR = '400px'

/** Vue's own `hydrateOnVisible` measures every element at once, which lays out the whole page; an observer waits its turn. */
const onceNear: HydrationStrategy = (hydrate, forEachElement) => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      // One after the other, so that a touch in between is answered.
      setTimeout(hydrate)
    },
    { rootMargin: NEAR },
  )
  forEachElement((element) => observer.observe(element))
  return () => observer.disconnect()
}

/**
 * The server has written the part already: the browser takes it over when it comes near the screen, so that a
 * long page answers the first touch as soon as a short one.
 */
export const whenNear = (part: Component): Component =>
  defineAsyncComponent({ loader: () => Promise.resolve(part), hydrate: onceNear })
