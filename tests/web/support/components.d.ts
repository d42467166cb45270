/// <reference types="vite/client" />

/** What components take is checked where they stand, by vue-tsc. */
declare module '*.vue' {
  const component: never
  export default component
}
