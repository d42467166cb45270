import type { SiteSeed } from '../types'

export const siteEn: SiteSeed = {
  locale: 'en',
  data: {
    name: 'Confettis',
    tagline: 'Let’s be madly allied!',
    description:
      'The French campaign for a right of alliance: a bill that lets associations, companies, public bodies and citizens join forces for the common good.',
    publisher: 'Marseille Solutions',
    navigation: [
      { label: 'The idea', href: '/en#idea' },
      { label: 'The seven levers', href: '/en#levers' },
      { label: 'How it works', href: '/en#how' },
      { label: 'Français', href: '/' },
    ],
    callToAction: { label: 'Sign (in French)', href: '/tribune/signer' },
    footerText: 'Let’s be madly allied!\nThe French campaign for a right of alliance.',
    footerGroups: [
      {
        title: 'The campaign, in French',
        links: [
          { label: 'The bill', href: '/proposition-de-loi' },
          { label: 'The op-ed', href: '/tribune' },
          { label: 'Who signed', href: '/signataires' },
          { label: 'Supporters', href: '/soutiens' },
          { label: 'Events', href: '/evenements' },
        ],
      },
      {
        title: 'This site',
        links: [
          { label: 'Write to us', href: '/contact' },
          { label: 'Legal notice (in French)', href: '/mentions-legales' },
          { label: 'Privacy (in French)', href: '/confidentialite' },
          { label: 'Accessibility (in French)', href: '/accessibilite' },
          { label: 'Français', href: '/' },
        ],
      },
    ],
    // As in French: the campaign's own accounts are not known yet.
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
    footerNote: 'No cookie, no tracker, no spying button: only paper.',
    banner: { enabled: false },
    seo: {
      title: 'Let’s be madly allied!',
      description:
        'A French bill creates a right of alliance, so that associations, companies, public bodies and citizens can join forces for the common good.',
    },
  },
}
