import proxyAddr from 'proxy-addr'

export interface Settings {
  host: string
  port: number
  /** The public address, without a slash at its end. */
  siteUrl: string
  /** Where this process reaches the CMS, without a slash at its end. */
  cmsUrl: string
  /** Whether an address may say on whose behalf it asks. */
  trusts: (address: string, distance: number) => boolean
  /** Where pictures are served from, when an object store keeps them: an origin, or `null`. */
  pictureOrigin: string | null
  /** Where editors have the admin, which shows previews in a frame: an origin. */
  adminOrigin: string
  /** What the CMS signs previews with; without it the site opens none. */
  previewSecret: string | null
}

/** The settings of the process. @throws Error with a sentence for the operator when one cannot be used */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = portFrom(env.WEB_PORT)
  const cmsUrl = addressFrom('CMS_URL', env.CMS_URL || `http://localhost:${env.CMS_PORT || 1337}`).href
  return {
    host: env.HOST || '0.0.0.0',
    port,
    siteUrl: addressFrom('SITE_URL', env.SITE_URL || `http://localhost:${port}`).href.replace(/\/+$/, ''),
    cmsUrl: cmsUrl.replace(/\/+$/, ''),
    trusts: trustFrom(env.TRUST_PROXY ?? 'loopback'),
    pictureOrigin: env.S3_PUBLIC_URL ? addressFrom('S3_PUBLIC_URL', env.S3_PUBLIC_URL).origin : null,
    adminOrigin: addressFrom('CMS_PUBLIC_URL', env.CMS_PUBLIC_URL || cmsUrl).origin,
    previewSecret: env.PREVIEW_SECRET || null,
  }
}

function portFrom(value = '3000'): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`WEB_PORT is « ${value} »: give a number between 0 and 65535.`)
}

function addressFrom(name: string, value: string): URL {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return new URL(value)
  throw new Error(`${name} is « ${value} »: give an address such as https://example.org.`)
}

function trustFrom(list: string) {
  try {
    return proxyAddr.compile(
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
  } catch {
    throw new Error(
      `TRUST_PROXY is « ${list} »: give addresses, ranges such as 10.0.0.0/8, loopback or uniquelocal, with commas between.`,
    )
  }
}
