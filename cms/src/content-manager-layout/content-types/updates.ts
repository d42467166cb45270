import type { LabelTable } from '../table'
import { SEO, SLUG } from './hints'

/** Updates of the campaign. */
export const UPDATES: LabelTable = {
  'api::update.update': {
    main: 'title',
    list: ['date', 'title', 'slug', 'updatedAt'],
    sort: ['date', 'DESC'],
    rows: [['title', 'slug'], ['date'], ['lead'], ['body'], ['picture'], ['seo']],
    fields: {
      title: ['Titre', 'C’est aussi l’objet de l’e-mail, si vous l’envoyez aux signataires.'],
      slug: SLUG,
      date: ['Date', 'Affichée sur le site. La plus récente vient en premier.'],
      lead: ['Chapô', 'Une ou deux phrases, dans la liste, le fil d’actualités et l’e-mail.'],
      body: ['Texte', 'Les images du texte ne partent pas dans l’e-mail\u00a0: il renvoie à la page.'],
      picture: ['Image', 'Décrivez-la dans son texte alternatif\u00a0: tout le monde ne la voit pas.'],
      seo: SEO,
    },
  },
}
