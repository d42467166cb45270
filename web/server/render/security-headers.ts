import { sha256, START_SCRIPT, THEME_SCRIPT } from './inline-scripts'
import type { Settings } from '../lib/settings'

const REFUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'interest-cohort',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'usb',
]

/** Sources for `form-action` and `frame-ancestors`. */
interface PolicySources {
  forms: string
  frames: string
}
const PUBLIC: PolicySources = { forms: "'self'", frames: "'none'" }

/** Headers of every HTML page. `style` is its inline style sheet. */
export function securityHeaders(
  { siteUrl, pictureOrigin }: Pick<Settings, 'siteUrl' | 'pictureOrigin'>,
  style: string,
  { forms, frames } = PUBLIC,
): Record<string, string> {
  const isSecure = siteUrl.startsWith('https:')
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${sha256(THEME_SCRIPT)} ${sha256(START_SCRIPT)}`,
    `style-src 'self' ${sha256(style)}`,
    `img-src 'self' data:${pictureOrigin ? ` ${pictureOrigin}` : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    // The proof of work is computed in a worker.
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action ${forms}`,
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** For a page whose URL carries a token: not stored, not indexed, not sent as a referrer. */
export const TOKEN_HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}

/** For a preview: the admin shows it in a frame, and its forms are disabled. */
export const previewHeaders = (
  settings: Pick<Settings, 'siteUrl' | 'pictureOrigin' | 'adminOrigin'>,
  style: string,
): Record<string, string> => securityHeaders(settings, style, { forms: "'none'", frames: settings.adminOrigin })
