import 'vue'

/** Attributes of HTML that Vue's types do not know yet. */
declare module '@vue/runtime-dom' {
  interface HTMLAttributes {
    autofocus?: boolean
    popover?: 'auto' | 'manual'
  }
  interface ButtonHTMLAttributes {
    popovertarget?: string
    popovertargetaction?: 'show' | 'hide' | 'toggle'
  }
}
