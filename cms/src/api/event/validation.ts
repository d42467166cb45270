import type { ValidationIssue } from '../../validation/validation-issue'
import { linesOf } from './questions'
import { isHttpUrl } from './check-in-url'

/** An event as an editor saves it; fields that are not filled in are missing. */
export interface EventInput {
  slug?: string | null
  startsAt?: string | Date | null
  endsAt?: string | Date | null
  capacity?: number | null
  onlineUrl?: string | null
  replayUrl?: string | null
  registrationOpensAt?: string | Date | null
  registrationClosesAt?: string | Date | null
  questions?: QuestionInput[] | null
}

export interface QuestionInput {
  id?: number
  key?: string | null
  label?: string | null
  type?: string | null
  choices?: string | null
}

const NOT_A_URL = 'Une adresse commence par https:// ou http://.'

/** What an editor has to correct, by field. */
export function findIssues(event: EventInput): ValidationIssue[] {
  const { startsAt, endsAt, capacity, onlineUrl, replayUrl, registrationOpensAt, registrationClosesAt } = event
  const rules: [isWrong: boolean, field: keyof EventInput, message: string][] = [
    [isAfter(startsAt, endsAt), 'endsAt', 'La fin vient avant le début\u00a0: corrigez l’une des deux dates.'],
    [
      typeof capacity === 'number' && capacity < 1,
      'capacity',
      'Au moins une place, ou rien\u00a0: autant que l’on veut.',
    ],
    [Boolean(onlineUrl) && !isHttpUrl(onlineUrl), 'onlineUrl', NOT_A_URL],
    [Boolean(replayUrl) && !isHttpUrl(replayUrl), 'replayUrl', NOT_A_URL],
    [
      isAfter(registrationOpensAt, registrationClosesAt),
      'registrationClosesAt',
      'Les inscriptions se terminent avant de commencer\u00a0: corrigez l’une des deux dates.',
    ],
  ]
  const wrong = rules.flatMap(([isWrong, field, message]) => (isWrong ? [{ path: [field], message }] : []))
  return [...wrong, ...findQuestionIssues(event.questions ?? [])]
}

const isAfter = (first: EventInput['startsAt'], second: EventInput['startsAt']) =>
  Boolean(first && second) && new Date(first as Date) >= new Date(second as Date)

function findQuestionIssues(questions: readonly QuestionInput[]): ValidationIssue[] {
  const labels = new Set<string>()
  return questions.flatMap(({ label, type, choices }, place) => {
    const plain = (label ?? '').trim().toLocaleLowerCase('fr')
    const isDuplicate = plain !== '' && labels.has(plain)
    labels.add(plain)
    const lines = linesOf(choices)
    return [
      ...(isDuplicate
        ? [
            {
              path: ['questions', place, 'label'],
              message: 'Cette question est déjà posée\u00a0: changez-la, ou retirez-la.',
            },
          ]
        : []),
      ...(type === 'choice' && lines.length < 2
        ? [{ path: ['questions', place, 'choices'], message: 'Donnez au moins deux choix, un par ligne.' }]
        : []),
      ...(type === 'choice' && new Set(lines).size < lines.length
        ? [{ path: ['questions', place, 'choices'], message: 'Deux choix sont les mêmes\u00a0: retirez l’un d’eux.' }]
        : []),
    ]
  })
}
