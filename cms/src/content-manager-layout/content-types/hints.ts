import type { Label } from '../table'

/** What several types say in the same words. */
export const SLUG: Label = [
  'Adresse de la page',
  'La fin de l’adresse, en minuscules et sans accent. Elle se fait d’elle-même avec le titre. La changer casse les liens déjà partagés.',
]
export const SEO: Label = [
  'Référencement',
  'Ce que lisent les moteurs de recherche et les réseaux. Vide\u00a0: le titre et le chapô.',
]
export const LINK_HINT = 'Une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…'
export const ART: Label = ['Dessin', 'Il accompagne le texte quand il n’y a pas d’image.']
export const DEPARTEMENT: Label = ['Département', 'Son numéro\u00a0: 13, 2A, 974.']
export const SUSPICION: Label = [
  'Soupçon',
  'Ce qui fait penser à un robot\u00a0: piège rempli, formulaire rempli trop vite, adresse jetable.',
]
export const UNREACHABLE: Label = ['Injoignable', 'Le serveur d’e-mail de la personne a refusé nos messages.']
export const LANGUAGE: Label = ['Langue', 'Celle des e-mails que nous envoyons.']
