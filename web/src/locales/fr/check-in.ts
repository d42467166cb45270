import { EVENT_TIME_ZONE } from '@confettis/shared/domain/event'
import { countFr, numberIn } from '../format'

const number = numberIn('fr')

/** A date and time that spreadsheets parse, in the time zone of events. */
const MOMENT = new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short', timeZone: EVENT_TIME_ZONE })

/** The check-in page of the team. */
export const checkInWords = {
  title: 'À l’accueil',
  description: 'La liste des personnes attendues, pour l’équipe qui les accueille.',
  opening: 'La liste arrive…',
  scripts: 'Cette page a besoin de JavaScript : activez-le dans les réglages du navigateur, puis rechargez-la.',
  closed: 'Cette page est pour l’équipe d’accueil',
  closedText:
    'Ouvrez-la par le lien secret que l’équipe vous a donné. S’il ne marche plus, il a été remplacé : demandez le nouveau.',
  closedGuest: 'Vous venez participer ? Montrez simplement votre e-mail de confirmation en arrivant.',
  seeEvent: 'Voir le rendez-vous',
  noList: 'Pas de connexion',
  noListText: 'La liste s’affichera dès que la connexion reviendra. Gardez cette page ouverte.',
  offline: 'Hors connexion.',
  offlineText: 'Continuez : vos pointages sont gardés sur cet appareil, et partiront dès que la connexion reviendra.',
  toSend: (count: number) =>
    count ? `${countFr(count, 'pointage', 'pointages')} à synchroniser` : 'Tout est synchronisé',
  expected: 'personnes attendues',
  present: 'sur place',
  waiting: 'en attente',
  figures: 'Où en est-on ?',
  number,
  search: 'Chercher un nom ou une organisation',
  found: (count: number, shown: number) => {
    if (count === 0) return 'Personne à ce nom dans la liste.'
    const all = countFr(count, 'personne', 'personnes')
    return count > shown ? `${all}, dont les ${shown} premières. Tapez quelques lettres de plus.` : all
  },
  guests: 'La liste',
  isHere: 'Est là',
  since: (time: string) => `depuis ${time}`,
  unsent: 'à synchroniser',
  waitingList: 'Liste d’attente',
  scanned: 'Le code présenté',
  notInList: 'Ce code ne correspond à personne dans la liste de ce rendez-vous. Cherchez son nom.',
  wholeList: 'Voir toute la liste',
  download: 'Télécharger la liste (CSV)',
  downloadText: 'Des noms sont dedans : gardez le fichier pour l’équipe, et supprimez-le après le rendez-vous.',
  fileName: (slug: string) => `${slug}-inscriptions.csv`,
  columns: {
    lastName: 'Nom',
    firstName: 'Prénom',
    organisation: 'Organisation',
    seat: 'Place',
    attendedAt: 'Est là depuis',
  },
  hasSeat: 'Place retenue',
  waits: 'Liste d’attente',
  moment: (moment: string) => MOMENT.format(new Date(moment)),
  leave: 'Retirer l’accès de cet appareil',
  leaveText: 'À la fin, oubliez le lien secret sur un appareil qui n’est pas le vôtre.',
}
