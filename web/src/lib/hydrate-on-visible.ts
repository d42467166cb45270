import { defineAsyncComponent, defineComponent, type Component, type HydrationStrategy } from 'vue'

/** Vue's own `hydrateOnVisible` measures every element at once, which lays out the whole page; an observer waits its turn. */
const onceSeen: HydrationStrategy = (hydrate, forEachElement) => {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    // One after the other, so that a touch in between is answered.
    setTimeout(hydrate)
  })
  // A part with nothing to show is a comment, which nobody will ever see.
  forEachElement((element) => {
    if (element instanceof Element) observer.observe(element)
  })
  return () => observer.disconnect()
}

/**
 * The server has written the part already: the browser takes it over when it comes onto the screen, so that a
 * long page answers the first touch as soon as a short one. Until then its links are followed all the same.
 */
export const hydrateOnVisible = (part: Component): Component =>
  defineAsyncComponent({ loader: () => Promise.resolve(part), hydrate: onceSeen })

/** Shows what is put into it. */
export const Passage = defineComponent({
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.(),
})
