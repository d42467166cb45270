import proxyAddr from 'proxy-addr'

export interface Settings {
  host: string
  port: number
  /** The public URL, without a trailing slash. */
  siteUrl: string
  /** The URL of the CMS for this process, without a trailing slash. */
  cmsUrl: string
  /** Whether an IP address is a trusted proxy. */
  trusts: (ip: string, distance: number) => boolean
  /** The origin of uploaded pictures when an object store serves them. */
  pictureOrigin: string | null
  /** The origin of the admin, which shows previews in a frame. */
  adminOrigin: string
  /** The key that signs previews; without it there are none. */
  previewSecret: string | null
}

/** The settings of the process. @throws Error with a sentence for the operator when one cannot be used */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = portFrom(env.WEB_PORT)
  const cmsUrl = urlFrom('CMS_URL', env.CMS_URL || `http://localhost:${env.CMS_PORT || 1337}`).href
  return {
    host: env.HOST || '0.0.0.0',
    port,
    siteUrl: urlFrom('SITE_URL', env.SITE_URL || `http://localhost:${port}`).href.replace(/\/+$/, ''),
    cmsUrl: cmsUrl.replace(/\/+$/, ''),
    trusts: trustFrom(env.TRUST_PROXY ?? 'loopback'),
    pictureOrigin: env.S3_PUBLIC_URL ? urlFrom('S3_PUBLIC_URL', env.S3_PUBLIC_URL).origin : null,
    adminOrigin: urlFrom('CMS_PUBLIC_URL', env.CMS_PUBLIC_URL || cmsUrl).origin,
    previewSecret: env.PREVIEW_SECRET || null,
  }
}

function portFrom(value = '3000'): number {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`WEB_PORT is « ${value} »: give a number between 0 and 65535.`)
}

function urlFrom(name: string, value: string): URL {
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
