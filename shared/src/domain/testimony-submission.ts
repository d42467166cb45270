import * as z from 'zod/mini'
import { KINDS } from './art.js'
import { DEPARTEMENT_CODES } from './departements.js'
import { emailField, lineField, nameField, optionalLineField, paragraphField } from './fields.js'
import { LOCALES } from './site.js'
import { AUTHOR_DISPLAY, MAX_PARTNERS } from './testimony.js'

/** A form sent faster than this was filled in by a program. */
export const TESTIMONY_MIN_ELAPSED_MS = 3_000

export { MAX_PARTNERS, MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PICTURE_TYPES } from './testimony.js'

/**
 * What a visitor sends to tell a story: the part `data` (JSON) of a multipart request, whose part `picture` may be a file.
 * `website`, `elapsed` and `altcha` are as in a signature.
 */
export const testimonySchema = z.strictObject({
  title: lineField({ max: 160, missing: 'Donnez un titre à votre histoire.' }),
  story: paragraphField({
    min: 80,
    max: 20_000,
    missing: 'Racontez votre histoire.',
    short: 'Dites-nous en un peu plus : quelques phrases au moins.',
  }),
  partners: z._default(
    z
      .array(
        z.strictObject({
          kind: z.enum(KINDS, { error: 'Choisissez qui est ce partenaire.' }),
          name: lineField({ max: 120, missing: 'Indiquez le nom de ce partenaire.' }),
        }),
      )
      .check(z.maxLength(MAX_PARTNERS, `Indiquez ${MAX_PARTNERS} partenaires au plus.`)),
    [],
  ),
  departement: z.optional(z.enum(DEPARTEMENT_CODES, { error: 'Choisissez un département dans la liste.' })),
  place: optionalLineField({ max: 160 }),
  pictureText: optionalLineField({ max: 300 }),
  firstName: nameField({ max: 80, missing: 'Indiquez votre prénom.' }),
  lastName: nameField({ max: 80, missing: 'Indiquez votre nom.' }),
  shown: z.enum(AUTHOR_DISPLAY, { error: 'Choisissez comment vous nommer.' }),
  email: emailField('Indiquez votre adresse e-mail : un message vous demandera de confirmer.'),
  consent: z.literal(true, { error: 'Cochez cette case : sans votre accord, nous ne pouvons rien publier.' }),
  locale: z._default(z.enum(LOCALES), 'fr'),
  altcha: z.optional(z.string().check(z.maxLength(4_000))),
  website: z.optional(z.string().check(z.maxLength(200))),
  elapsed: z.optional(z.number().check(z.minimum(0), z.maximum(7 * 24 * 3_600_000))),
})
export type TestimonyInput = z.input<typeof testimonySchema>
export type TestimonySubmission = z.output<typeof testimonySchema>
