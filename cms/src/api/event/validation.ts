import type { ValidationIssue } from '../../validation/validation-issue'
import { linesOf } from './questions'
import { isHttp } from './check-in-url'

/** An event as editors write it, before it is kept; what they have not filled in yet is not there. */
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

const ADDRESS = 'Une adresse commence par https:// ou http://.'

/** What an editor has to put right, each beside its field. */
export function findIssues(event: EventInput): ValidationIssue[] {
  const { startsAt, endsAt, capacity, onlineUrl, replayUrl, registrationOpensAt, registrationClosesAt } = event
  const rules: [isWrong: boolean, field: keyof EventInput, message: string][] = [
    [isAfter(startsAt, endsAt), 'endsAt', 'La fin vient avant le début\u00a0: corrigez l’une des deux dates.'],
    [
      typeof capacity === 'number' && capacity < 1,
      'capacity',
      'Au moins une place, ou rien\u00a0: autant que l’on veut.',
    ],
    [Boolean(onlineUrl) && !isHttp(onlineUrl), 'onlineUrl', ADDRESS],
    [Boolean(replayUrl) && !isHttp(replayUrl), 'replayUrl', ADDRESS],
    [
      isAfter(registrationOpensAt, registrationClosesAt),
      'registrationClosesAt',
      'Les inscriptions se terminent avant de commencer\u00a0: corrigez l’une des deux dates.',
    ],
  ]
  const wrong = rules.flatMap(([isWrong, field, message]) => (isWrong ? [{ path: [field], message }] : []))
  return [...wrong, ...mistakesInQuestions(event.questions ?? [])]
}

const isAfter = (first: EventInput['startsAt'], second: EventInput['startsAt']) =>
  Boolean(first && second) && new Date(first as Date) >= new Date(second as Date)

function mistakesInQuestions(questions: readonly QuestionInput[]): ValidationIssue[] {
  const asked = new Set<string>()
  return questions.flatMap(({ label, type, choices }, place) => {
    const plain = (label ?? '').trim().toLocaleLowerCase('fr')
    const isAlike = plain !== '' && asked.has(plain)
    asked.add(plain)
    const lines = linesOf(choices)
    return [
      ...(isAlike
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
