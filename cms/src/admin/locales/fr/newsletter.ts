import type { MailingView } from '@confettis/shared/domain/mailing'
import { countOf } from './numbers'

type State = MailingView['state']

const people = (value: number | null) => countOf(value ?? 0, 'personne', 'personnes')

export const STATE_WORDS: Record<State, { title: string; text: (view: MailingView) => string }> = {
  draft: {
    title: 'Pas encore préparé',
    text: ({ isPublished, readers }) =>
      isPublished
        ? `${people(readers)} ${(readers ?? 0) < 2 ? 'a' : 'ont'} demandé nos nouvelles. Commencez par un essai, à votre adresse.`
        : 'Publiez d’abord l’actualité en français\u00a0: l’e-mail renvoie à sa page.',
  },
  tested: {
    title: 'Essai envoyé',
    text: ({ readers }) =>
      `Lisez l’essai dans votre boîte. S’il est bon, proposez l’envoi à ${people(readers)}\u00a0: quelqu’un d’autre l’approuvera.`,
  },
  submitted: {
    title: 'À approuver',
    text: ({ isMine, submittedName, readers }) =>
      isMine
        ? `Vous avez proposé cet envoi à ${people(readers)}. Une autre personne doit le relire et l’approuver.`
        : `${submittedName} propose cet envoi à ${people(readers)}. Relisez l’aperçu, puis approuvez-le.`,
  },
  approved: {
    title: 'Approuvé',
    text: ({ approvedName, readers }) => `${approvedName} l’a approuvé. Il peut partir à ${people(readers)}.`,
  },
  sending: { title: 'En cours', text: () => 'Les e-mails partent. Vous pouvez fermer cette page.' },
  paused: {
    title: 'En pause',
    text: () => 'Plus rien ne s’ajoute. Les quelques e-mails déjà dans la boîte d’envoi partent encore.',
  },
  done: { title: 'Terminé', text: () => 'Chaque personne a reçu cette actualité une fois, et ne la recevra plus.' },
  cancelled: {
    title: 'Arrêté',
    text: ({ startedAt }) =>
      startedAt
        ? 'L’envoi ne reprendra pas\u00a0: personne ne doit recevoir deux fois la même actualité.'
        : 'L’envoi n’est pas parti. Un nouvel essai le prépare de nouveau.',
  },
}

export const CHANGED =
  'L’actualité a changé depuis l’essai\u00a0: envoyez-vous un nouvel essai avant d’aller plus loin.'

/** An action on a mailing. */
export interface MailingAction {
  name: 'test' | 'approve' | 'start' | 'pause' | 'resume' | 'cancel'
  label: string
  variant: 'default' | 'secondary' | 'danger-light' | 'success'
  /** The question before an action that cannot be undone. */
  confirmation?: (view: MailingView) => string
  /** Body of the request. */
  body?: (view: MailingView) => object
}

/** The proposal shown: the server refuses the action when there is a newer one. */
const proposal = ({ submittedAt }: MailingView) => ({ submittedAt })

const TEST: MailingAction = { name: 'test', label: 'M’envoyer un essai', variant: 'default' }
const AGAIN: MailingAction = { name: 'test', label: 'M’envoyer un nouvel essai', variant: 'secondary' }
const BACK: MailingAction = { name: 'cancel', label: 'Renvoyer à la préparation', variant: 'secondary' }
const STOP: MailingAction = {
  name: 'cancel',
  label: 'Arrêter pour de bon',
  variant: 'danger-light',
  confirmation: () =>
    'Les personnes qui n’ont encore rien reçu ne recevront jamais cette actualité. L’envoi ne pourra pas reprendre.',
}

/** The actions of a state. */
export function actionsFor(view: MailingView, mayApprove: boolean): MailingAction[] {
  switch (view.state) {
    case 'draft':
      return view.isPublished ? [TEST] : []
    case 'tested':
      return [AGAIN]
    case 'submitted':
      return [
        ...(mayApprove && !view.isMine
          ? [{ name: 'approve', label: 'Approuver l’envoi', variant: 'success', body: proposal } as const]
          : []),
        BACK,
      ]
    case 'approved':
      return [
        {
          name: 'start',
          label: 'Envoyer',
          variant: 'default',
          body: proposal,
          confirmation: ({ readers }) =>
            `L’actualité part à ${people(readers)}. Vous pourrez mettre l’envoi en pause, pas le reprendre à zéro.`,
        },
        BACK,
      ]
    case 'sending':
      return [{ name: 'pause', label: 'Mettre en pause', variant: 'secondary' }, STOP]
    case 'paused':
      return [{ name: 'resume', label: 'Reprendre', variant: 'default' }, STOP]
    case 'done':
      return []
    case 'cancelled':
      return view.startedAt ? [] : [AGAIN]
  }
}
