import * as z from 'zod/mini'

// Control characters are refused; line breaks and tabs are allowed in paragraphs only.
// eslint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u
const LINE_BREAK = /[\n\r\t\u2028\u2029]/u
/** Bidirectional controls, which could make a name read as another. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u
const LONE_SURROGATE = /\p{Surrogate}/u

const isClean = (value: string) => !CONTROL.test(value) && !BIDI_CONTROL.test(value) && !LONE_SURROGATE.test(value)
const UNCLEAN =
  'Ce texte contient des caractères invisibles que nous ne pouvons pas garder. Retapez-le sans copier-coller.'

/** Text on one line. Length in characters, after trimming. */
export function lineField({ max, missing }: { max: number; missing: string }) {
  return z.string({ error: missing }).check(
    z.trim(),
    z.minLength(1, { error: missing, abort: true }),
    z.maxLength(max, `C’est un peu long : ${max} caractères au plus.`),
    z.refine((value) => isClean(value) && !LINE_BREAK.test(value), UNCLEAN),
  )
}

const LETTER = /\p{L}/u
/** Text that mail clients turn into links: a name must not carry an advertisement. */
const LINK = /:\/\/|\bwww\.|[@<>]/iu
const DOMAIN = /[\p{L}\d]\.(?:com|fr|eu|net|org|info|io|ru|cn|xyz|top|shop|site|online|biz|link|click)\b/iu

/** A person's name: letters of any script, apostrophes, hyphens, periods; no URL. */
export function nameField({ max, missing }: { max: number; missing: string }) {
  return lineField({ max, missing }).check(
    z.refine((value) => LETTER.test(value), { error: 'Un nom compte au moins une lettre.', abort: true }),
    z.refine((value) => !LINK.test(value) && !DOMAIN.test(value), 'Un nom ne contient ni lien ni adresse.'),
  )
}

/** Optional text on one line; empty counts as absent. Domains are allowed: an organisation may be called Change.org. */
export function optionalLineField({ max }: { max: number }) {
  return z.optional(
    z.pipe(
      z.string().check(
        z.trim(),
        z.maxLength(max, `C’est un peu long : ${max} caractères au plus.`),
        z.refine((value) => isClean(value) && !LINE_BREAK.test(value), UNCLEAN),
        z.refine((value) => !LINK.test(value), 'Écrivez un nom, sans lien ni adresse.'),
      ),
      z.transform((value) => (value === '' ? undefined : value)),
    ),
  )
}

/** Text in paragraphs. Length in characters, after trimming. */
export function paragraphField({
  min,
  max,
  missing,
  short,
}: {
  min: number
  max: number
  missing: string
  short: string
}) {
  return z
    .string({ error: missing })
    .check(
      z.trim(),
      z.minLength(1, { error: missing, abort: true }),
      z.minLength(min, { error: short, abort: true }),
      z.maxLength(max, `C’est un peu long : ${max.toLocaleString('fr')} caractères au plus.`),
      z.refine(isClean, UNCLEAN),
    )
}

/** Optional text in paragraphs; empty counts as absent. */
export function optionalParagraphField({ max }: { max: number }) {
  return z.optional(
    z.pipe(
      z
        .string()
        .check(
          z.trim(),
          z.maxLength(max, `C’est un peu long : ${max.toLocaleString('fr')} caractères au plus.`),
          z.refine(isClean, UNCLEAN),
        ),
      z.transform((value) => (value === '' ? undefined : value)),
    ),
  )
}

/** One @, a local part, a domain with a dot. Existence of the mailbox is proved by the confirmation email. */
const EMAIL =
  /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[^\s@<>(),;:"[\]\\.]{1,63}\.)+[^\s@<>(),;:"[\]\\.\d][^\s@<>(),;:"[\]\\.]{1,62}$/u

/** An email address of 254 characters at most (RFC 5321, 4.5.3.1.3). */
export function emailField(missing: string) {
  return z
    .string({ error: missing })
    .check(
      z.trim(),
      z.minLength(1, { error: missing, abort: true }),
      z.maxLength(254, { error: 'Cette adresse est trop longue.', abort: true }),
      z.refine(isClean, { error: UNCLEAN, abort: true }),
      z.regex(EMAIL, 'Vérifiez l’adresse : elle s’écrit comme prenom@exemple.fr.'),
    )
}
