declare module 'mjml' {
  interface Options {
    validationLevel?: 'strict' | 'soft' | 'skip'
    /** Fonts to be fetched from elsewhere, by name. */
    fonts?: Record<string, string>
    keepComments?: boolean
  }
  export default function mjml2html(mjml: string, options?: Options): { html: string; errors: unknown[] }
}
