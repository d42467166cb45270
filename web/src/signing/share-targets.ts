/** Where a page can be passed on with a plain link, that tells a network nothing until it is followed. */
export function shareTargets(url: string, title: string, mailSubject: string): { name: string; href: string }[] {
  const to = (base: string, params: Record<string, string>) =>
    `${base}?${Object.entries(params)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')}`
  return [
    { name: 'LinkedIn', href: to('https://www.linkedin.com/sharing/share-offsite/', { url }) },
    { name: 'Facebook', href: to('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: 'X', href: to('https://x.com/intent/post', { text: title, url }) },
    { name: 'WhatsApp', href: to('https://wa.me/', { text: `${title} ${url}` }) },
    { name: 'E-mail', href: to('mailto:', { subject: mailSubject, body: url }) },
  ]
}
