/** The paths of a site map. */
export async function sitemapPaths(siteUrl: string): Promise<string[]> {
  const xml = await (await fetch(`${siteUrl}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
}

/** The text of a page, with plain spaces and quotes. */
export function readableText(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

/** Repeats `ask` until its answer is `wished`. Rejects with the last answer after `patience` milliseconds. */
export async function until<T>(ask: () => Promise<T>, wished: (answer: T) => boolean, patience: number): Promise<T> {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (wished(answer)) return answer
    if (Date.now() > deadline)
      throw new Error(`Still not as wished after ${patience} ms: ${String(answer).slice(0, 400)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
