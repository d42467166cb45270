import type { LabelTable } from '../table'
import { SEO } from './hints'

export const SITE: LabelTable = {
  'api::site.site': {
    main: 'name',
    rows: [
      ['name', 'tagline'],
      ['description'],
      ['navigation'],
      ['callToAction'],
      ['banner'],
      ['footerText'],
      ['footerGroups'],
      ['social'],
      ['footerNote'],
      ['publisher', 'copyright'],
      ['sharePicture'],
      ['seo'],
      ['messageRoutes'],
    ],
    fields: {
      name: 'Nom du site',
      tagline: ['Cri de ralliement', 'Affiché au pied des pages et dans les partages.'],
      description: ['Description', 'Une ou deux phrases, pour les moteurs de recherche.'],
      publisher: 'Éditeur du site',
      navigation: ['Navigation', 'Sept entrées au plus, dans l’ordre du menu.'],
      callToAction: ['Bouton du menu', 'Toujours visible en haut de page.'],
      footerText: 'Texte du pied de page',
      footerGroups: 'Colonnes du pied de page',
      social: 'Réseaux sociaux',
      copyright: 'Mention de droits',
      footerNote: 'Mot de la fin',
      sharePicture: ['Image de partage', '1200 × 630 pixels. Utilisée quand une page n’a pas la sienne.'],
      banner: ['Bandeau', 'Une ligne en haut de toutes les pages, tant qu’il est activé.'],
      seo: SEO,
      messageRoutes: [
        'Qui reçoit les messages',
        'Les messages du formulaire de contact partent aussi par e-mail à ces adresses, selon leur sujet. Elles ne sont jamais affichées.',
      ],
    },
  },
  'api::page.page': {
    main: 'title',
    list: ['title', 'slug', 'updatedAt'],
    sort: ['title', 'ASC'],
    rows: [['title', 'slug'], ['lead'], ['sections'], ['seo']],
    fields: {
      title: 'Titre',
      slug: [
        'Adresse de la page',
        'La fin de l’adresse, en minuscules et sans accent. La page d’accueil est celle dont l’adresse est «\u00a0home\u00a0». La changer casse les liens déjà partagés.',
      ],
      lead: ['Chapô', 'Une ou deux phrases sous le titre.'],
      sections: [
        'Sections',
        'Ajoutez, déplacez, retirez. Il en faut une au moins pour publier. Une section qui n’a rien à montrer ne s’affiche pas.',
      ],
      seo: SEO,
    },
  },
}
