import lighthouse from 'lighthouse'
import { launchChromium } from '../support/chromium'
import { freePort } from '../support/ports'

/**
 * What a first visit brings over the wire, in bytes as they travel (heads included).
 * Pictures are the images and the sprite of drawings (SVG), which a browser loads without calling it an image.
 */
export async function weighFirstVisit(url: string) {
  const browser = await launchChromium()
  const page = await browser.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const weights = { script: 0, withoutPictures: 0, requests: 0 }
  session.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, response.mimeType === 'image/svg+xml' ? 'Image' : type),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    weights.requests += 1
    if (kind === 'Script') weights.script += encodedDataLength
    if (kind !== 'Image') weights.withoutPictures += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await browser.close()
  return weights
}

const RUNS = 5

/**
 * Lighthouse's own mobile profile: the run in the middle of five by its score, as its authors advise against the
 * noise of a busy machine. Scores are of 100; LCP in milliseconds.
 */
export async function lighthouseMobile(url: string) {
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await lighthouseOnce(url))
  runs.sort((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0))
  return runs[Math.floor(RUNS / 2)]!
}

async function lighthouseOnce(url: string) {
  const port = await freePort()
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  const result = await lighthouse(url, { port, logLevel: 'error' })
  await browser.close()
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  return {
    scores: Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    ),
    lcp: audits['largest-contentful-paint']?.numericValue ?? Infinity,
    cls: audits['cumulative-layout-shift']?.numericValue ?? Infinity,
  }
}
