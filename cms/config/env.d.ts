/** The part of Strapi's reader of environment variables that the configuration uses. */
interface Env {
  (key: string): string | undefined
  <T extends string | undefined>(key: string, fallback: T): string | T
  int(key: string, fallback: number): number
  bool(key: string, fallback: boolean): boolean
  array(key: string): string[]
}
