import { french } from '../typography'
import type { SiteSeed } from '../types'

export const site = french<SiteSeed>({
  data: {
    name: 'Confettis',
    tagline: 'Soyons fous alliés !',
    description:
      'La campagne pour un droit de l’alliance : une proposition de loi pour qu’associations, entreprises, acteurs publics et citoyens s’unissent au service de l’intérêt général.',
    publisher: 'Marseille Solutions',
    navigation: [
      { label: 'La proposition de loi', href: '/proposition-de-loi' },
      { label: 'Les 7 leviers', href: '/#leviers' },
      { label: 'La tribune', href: '/tribune' },
      { label: 'Les fous alliés', href: '/soutiens' },
      { label: 'L’agenda', href: '/evenements' },
    ],
    callToAction: { label: 'Signer', href: '/tribune/signer' },
    footerText: 'Soyons fous alliés !\nLa campagne pour un droit de l’alliance.',
    footerGroups: [
      {
        title: 'La campagne',
        links: [
          { label: 'La proposition de loi', href: '/proposition-de-loi' },
          { label: 'Les 7 leviers', href: '/#leviers' },
          { label: 'La tribune', href: '/tribune' },
          { label: 'Les signataires', href: '/signataires' },
          { label: 'Les actualités', href: '/actualites' },
          { label: 'Les alliances improbables', href: '/temoignages' },
          { label: 'Porter la campagne', href: '/partenaires' },
        ],
      },
      {
        title: 'Ce site',
        links: [
          { label: 'Nous écrire', href: '/contact' },
          { label: 'Mentions légales', href: '/mentions-legales' },
          { label: 'Confidentialité', href: '/confidentialite' },
          { label: 'Accessibilité', href: '/accessibilite' },
          { label: 'English', href: '/en' },
        ],
      },
    ],
    // The campaign's own accounts are not known: until editors enter them, each link looks its publisher up there.
    social: [
      {
        network: 'linkedin',
        label: 'LinkedIn',
        url: 'https://www.linkedin.com/search/results/all/?keywords=Marseille%20Solutions',
      },
      { network: 'facebook', label: 'Facebook', url: 'https://www.facebook.com/search/top/?q=Marseille%20Solutions' },
      { network: 'x', label: 'Twitter / X', url: 'https://x.com/search?q=%22Marseille%20Solutions%22' },
    ],
    copyright: '© 2021 Marseille Solutions',
    footerNote: 'Ni cookie, ni traceur, ni bouton espion : seulement du papier.',
    banner: { enabled: false },
    seo: {
      title: 'Soyons fous alliés !',
      description:
        'Une proposition de loi crée un droit de l’alliance entre associations, entreprises, acteurs publics et citoyens. Comprenez-la, signez la tribune.',
    },
  },
})
