import { defineAsyncComponent, defineComponent, type Component, type HydrationStrategy } from 'vue'

/** Vue's own `hydrateOnVisible` measures every element, which forces a layout of the whole page; an observer does not. */
const hydrateWhenVisible: HydrationStrategy = (hydrate, forEachElement) => {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    // One task for each part, so that the browser can handle input in between.
    setTimeout(hydrate)
  })
  // An empty part is a comment node, which cannot be observed.
  forEachElement((element) => {
    if (element instanceof Element) observer.observe(element)
  })
  return () => observer.disconnect()
}

/**
 * A part of the page that is hydrated when it becomes visible, so that a long page handles input
 * as early as a short one. Its links work before (see `followLinks`).
 */
export const hydrateOnVisible = (part: Component): Component =>
  defineAsyncComponent({ loader: () => Promise.resolve(part), hydrate: hydrateWhenVisible })

/** Renders its slot. */
export const RenderSlot = defineComponent({
  setup:
    (_, { slots }) =>
    () =>
      slots.default?.(),
})
