import { errors } from '@strapi/utils'
import type { ValidationIssue } from './validation-issue'

/** What Strapi finds wrong, and how we say what to do. The first that fits speaks. */
const WORDS: [found: RegExp, say: (figure: string) => string][] = [
  [/must be a `number` type/, () => 'Écrivez un nombre.'],
  [/must be unique/, () => 'C’est déjà pris ailleurs. Choisissez autre chose.'],
  [/must be defined|cannot be (?:null|empty|defined)|is required|`null`/, () => 'À remplir avant de publier.'],
  [/must be at most (\d+) characters/, (figure) => `${figure} caractères au plus. Raccourcissez.`],
  [/must be at least (\d+) characters/, (figure) => `${figure} caractères au moins. Dites-en un peu plus.`],
  [/must be less than or equal to (-?\d+)$/, (figure) => `${figure} au plus.`],
  [/must be greater than or equal to (-?\d+)$/, (figure) => `${figure} au moins.`],
  [/must have less than or equal to (\d+) items/, (figure) => `${figure} au plus. Retirez-en.`],
  [/must have at least (\d+) items/, (figure) => `${figure} au moins. Ajoutez-en.`],
  [/must be an integer/, () => 'Écrivez un nombre entier.'],
  [/must be one of the following values/, () => 'Choisissez dans la liste.'],
  [/must match the following/, () => 'Ce n’est pas la forme attendue\u00a0: voyez l’aide sous le champ.'],
  [/must be a `(?:string|boolean|date)` type|Invalid format/, () => 'Cela ne peut pas être lu. Écrivez-le autrement.'],
]

/** What came out of a write, with its complaints in French. */
export async function translateStrapiErrors<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof errors.ValidationError ? translated(error) : error
  })
}

function translated(error: InstanceType<typeof errors.ValidationError>): unknown {
  const { errors: mistakes } = error.details as { errors?: ValidationIssue[] }
  if (!mistakes?.length) return error
  const told = mistakes.map((mistake) => ({ ...mistake, message: sayIn(mistake.message) }))
  const isOne = told.length === 1
  return new errors.ValidationError(isOne ? (told[0]?.message ?? '') : `${told.length} champs sont à corriger.`, {
    errors: told,
  })
}

function sayIn(message: string): string {
  for (const [found, say] of WORDS) {
    const match = found.exec(message)
    if (match) return say(match[1] ?? '')
  }
  return message
}
