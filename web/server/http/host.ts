/**
 * Whether a Host names a host, and maybe a port, and nothing else. Probes that speak HTTP/1.0 send none, and others make
 * one up.
 */
export function isHost(host: string | undefined): boolean {
  const url = `http://${host ?? ''}`
  return URL.canParse(url) && new URL(url).host === host?.toLowerCase()
}
