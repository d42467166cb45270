/** The addresses in a site map. */
export async function sitemapPaths(siteUrl: string): Promise<string[]> {
  const xml = await (await fetch(`${siteUrl}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
}

/** What a reader without JavaScript reads: the text of a page, its typography made plain. */
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

/** Asks until the answer is as wished. Rejects with what it was last when the time (milliseconds) is over. */
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
