/** Strapi has no French translation of these. */
export const PREVIEW_WORDS = {
  'content-manager.preview.panel.title': 'Aperçu',
  'content-manager.preview.panel.button': 'Ouvrir l’aperçu',
  'content-manager.preview.panel.button-disabled-tooltip':
    'Enregistrez d’abord\u00a0: l’aperçu montre ce qui est enregistré.',
  'content-manager.preview.page-title': 'Aperçu de {contentType}',
  'content-manager.preview.header.close': 'Fermer l’aperçu',
  'content-manager.preview.device.select': 'Largeur de l’écran',
  'content-manager.preview.device.desktop': 'Ordinateur',
  'content-manager.preview.device.mobile': 'Téléphone',
  'content-manager.preview.copy.success': 'L’adresse de l’aperçu est copiée',
  'preview.copy.label': 'Copier l’adresse de l’aperçu',
  'preview.tabs.label': 'Brouillon ou version publiée',
}
