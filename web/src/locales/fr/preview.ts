import type { PreviewStatus } from '@confettis/shared/preview'

/** The preview of a page, for editors. */
export const previewWords = {
  label: 'Aperçu',
  status: {
    draft: 'brouillon, visible de l’équipe seule',
    around: 'brouillon, visible de l’équipe seule',
    published: 'version publiée',
  } satisfies Record<PreviewStatus, string>,
  still: 'Les formulaires n’envoient rien d’ici.',
  seePublished: 'Voir la page publiée',
  neverPublished: 'Cette page n’est pas publiée.',
  refused: {
    title: 'Cet aperçu est refermé',
    text: 'Un aperçu s’ouvre depuis l’administration, pour une heure et pour une seule page. Rechargez l’administration, ou cliquez de nouveau sur le bouton d’aperçu\u00a0: rien de ce que vous avez enregistré n’est perdu.',
  },
  unfinished: {
    title: 'Ce brouillon n’est pas fini',
    text: 'Il manque de quoi dessiner la page. Remplissez les champs obligatoires, enregistrez, puis rouvrez l’aperçu.',
  },
}
