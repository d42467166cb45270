import type { LabelTable } from '../table'
import { ART, LINK_HINT, SEO, SLUG } from './hints'

export const CAMPAIGN: LabelTable = {
  'api::lever.lever': {
    main: 'title',
    list: ['number', 'title', 'slug', 'updatedAt'],
    sort: ['number', 'ASC'],
    rows: [
      [
        ['number', 3],
        ['title', 9],
      ],
      ['slug', 'art'],
      ['summary'],
      ['lead'],
      ['today', 'tomorrow'],
      ['body'],
      ['audiences'],
      ['testimonies'],
      ['seo'],
    ],
    fields: {
      number: ['Numéro', 'Donne l’ordre des leviers. Deux leviers ne peuvent pas avoir le même.'],
      title: 'Titre',
      slug: SLUG,
      summary: ['Résumé', 'Une phrase, dans la liste des leviers.'],
      art: ART,
      lead: ['Chapô', 'Une ou deux phrases sous le titre.'],
      body: 'Ce qui change',
      today: ['Aujourd’hui', 'La situation de départ, en quelques lignes.'],
      tomorrow: ['Demain', 'Ce que le levier rend possible.'],
      audiences: 'Pour qui\u00a0?',
      testimonies: ['Histoires', 'Les six dernières publiées sont montrées sur la page du levier.'],
      seo: SEO,
    },
  },
  'api::supporter.supporter': {
    main: 'name',
    list: ['name', 'role', 'portrait', 'order', 'updatedAt'],
    sort: ['order', 'ASC'],
    rows: [
      ['name', 'role'],
      ['organisation', 'link'],
      ['quotation'],
      [
        ['portrait', 8],
        ['order', 4],
      ],
    ],
    fields: {
      name: 'Nom',
      role: 'Fonction',
      organisation: 'Organisation',
      portrait: ['Portrait', 'Sans portrait, un monogramme est dessiné.'],
      quotation: ['Citation', 'Sans guillemets\u00a0: ils sont dessinés.'],
      link: ['Lien', LINK_HINT],
      order: ['Rang', 'Du plus petit au plus grand.'],
    },
  },
  'api::milestone.milestone': {
    main: 'title',
    list: ['date', 'label', 'title', 'updatedAt'],
    sort: ['date', 'ASC'],
    rows: [['title'], ['date', 'label'], ['text'], ['link']],
    fields: {
      title: 'Titre',
      date: ['Date', 'Donne l’ordre de la chronologie.'],
      label: ['Date affichée', 'Par exemple «\u00a0Fin 2019\u00a0». Vide\u00a0: la date en toutes lettres.'],
      text: 'Texte',
      link: ['Lien', LINK_HINT],
    },
  },
  'api::partner.partner': {
    main: 'name',
    list: ['name', 'code', 'site', 'updatedAt'],
    sort: ['name', 'ASC'],
    rows: [['name', 'code'], ['site'], ['allowedOrigins']],
    fields: {
      name: 'Nom',
      code: ['Code', 'Minuscules, chiffres et tirets\u00a0: il dit de quel site vient une signature.'],
      site: ['Site', 'Son adresse, en https://.'],
      allowedOrigins: [
        'Sites autorisés',
        'Les adresses où le formulaire peut être intégré, par exemple ["https://exemple.fr"].',
      ],
    },
  },
}
