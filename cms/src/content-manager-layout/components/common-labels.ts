import type { Label } from '../table'

/** What several components say in the same words. */
export const HREF: Label = [
  'Vers',
  'Une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…',
]
export const ANCHOR: Label = ['Ancre', 'Un mot en minuscules, pour pointer ici : « leviers » donne /#leviers.']
export const TITLE = 'Titre'
export const LEAD = 'Chapô'
export const TEXT = 'Texte'
export const LINK = 'Lien'
export const ART = 'Dessin'
export const PICTURE: Label = ['Image', 'Prend la place du dessin.']
export const PAPER: Label = ['Papier', 'La couleur de la feuille.']
export const PORTRAIT: Label = ['Portrait', 'Sans portrait, un monogramme est dessiné.']
