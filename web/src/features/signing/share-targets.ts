import { linkTo } from '../../lib/link-to'

/** Plain links to share a page: a network learns nothing before its link is followed. */
export function shareTargets(url: string, title: string, mailSubject: string): { name: string; href: string }[] {
  return [
    { name: 'LinkedIn', href: linkTo('https://www.linkedin.com/sharing/share-offsite/', { url }) },
    { name: 'Facebook', href: linkTo('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: 'X', href: linkTo('https://x.com/intent/post', { text: title, url }) },
    { name: 'WhatsApp', href: linkTo('https://wa.me/', { text: `${title} ${url}` }) },
    { name: 'E-mail', href: linkTo('mailto:', { subject: mailSubject, body: url }) },
  ]
}
