/** Strapi's reader of environment variables, as far as the configuration uses it. */
interface Env {
  (key: string): string | undefined
  <T extends string | undefined>(key: string, fallback: T): string | T
  int(key: string, fallback: number): number
  bool(key: string, fallback: boolean): boolean
  array(key: string): string[]
}
