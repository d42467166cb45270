import { DEPARTEMENTS, type Departement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'
import { countFr, numberIn } from '../format'

const number = numberIn('fr')
const signatures = (count: number) => countFr(count, 'signature', 'signatures')

/** The kinds of signatories: beside a name, as options, and counted. */
const KINDS: Record<SignatoryKind, { one: string; many: string; count: [one: string, many: string] }> = {
  association: { one: 'Association', many: 'Des associations', count: ['association', 'associations'] },
  company: { one: 'Entreprise', many: 'Des entreprises', count: ['entreprise', 'entreprises'] },
  public: { one: 'Secteur public', many: 'Le secteur public', count: ['acteur public', 'acteurs publics'] },
  citizen: {
    one: 'À titre personnel',
    many: 'À titre personnel',
    count: ['voix à titre personnel', 'voix à titre personnel'],
  },
}

/** The page of the signatories. */
export const signatoryWords = {
  title: 'Les signataires',
  first: (count: number) => `${number(count)} dès la parution`,
  here: (count: number) => (count === 0 ? 'aucune encore sur ce site' : `${number(count)} sur ce site`),
  read: 'Lire la tribune',
  sign: 'Je signe la tribune',

  names: 'Les noms',
  namesText: 'Ici, les personnes qui ont choisi de montrer leur nom. Les dernières arrivées d’abord.',
  kind: (kind: SignatoryKind) => KINDS[kind].one,
  kinds: (kind: SignatoryKind) => KINDS[kind].many,
  kindCount: (kind: SignatoryKind, count: number) => countFr(count, ...KINDS[kind].count),
  who: 'Qui signe, ici',

  search: 'Chercher parmi les signataires',
  name: 'Un nom',
  nameHint: 'Les premières lettres du nom ou du prénom.',
  as: 'Qui signe',
  everyKind: 'Tout le monde',
  departement: 'Département',
  everyDepartement: 'Partout',
  mainland: 'Métropole',
  overseas: 'Outre-mer',
  find: 'Chercher',
  finding: 'Recherche en cours…',
  all: 'Voir tous les noms',
  asked: (q: string | undefined, kind: SignatoryKind | undefined, departement: Departement | undefined) =>
    [
      q && `Un nom qui commence par «\u00a0${q}\u00a0»`,
      kind && (q ? KINDS[kind].many.toLowerCase() : KINDS[kind].many),
      departement && DEPARTEMENTS[departement],
    ]
      .filter(Boolean)
      .join(', ') + '.',
  shown: (count: number) => countFr(count, 'nom affiché', 'noms affichés'),
  added: (count: number) => countFr(count, 'nom de plus', 'noms de plus'),
  more: 'En voir plus',
  coming: 'Les noms arrivent…',
  newest: 'Revenir aux derniers arrivés',
  failed: 'La suite n’est pas venue. Réessayez dans quelques instants.',
  nobody: 'La première place est libre',
  nobodyText: 'Personne n’affiche encore son nom ici. Le vôtre ouvrirait le mur.',
  noMatch: 'Personne ici sous ce nom',
  noMatchText:
    'Vérifiez l’orthographe, ou élargissez la recherche. Seuls les noms que leurs propriétaires montrent s’affichent.',

  map: 'D’un département à l’autre',
  mapText: 'Chaque couleur dit combien ont signé.',
  choose: 'Choisissez un département pour voir ses signataires.',
  seeMap: 'Voir la carte',
  mapLabel: 'Carte des signatures par département',
  mapEmpty: 'La carte attend ses premières couleurs.',
  skipMap: 'Passer la carte, aller au tableau',
  around: 'Paris et sa petite couronne',
  countOf: (departement: Departement, count: number) =>
    `${DEPARTEMENTS[departement]}\u00a0: ${count === 0 ? 'pas encore de signature' : signatures(count)}`,
  signatures,
  legend: 'Signatures',
  none: 'aucune',
  between: (from: number, to: number | null) => {
    if (to === null) return `${number(from)} et plus`
    return from === to ? number(from) : `${number(from)} à ${number(to)}`
  },
  table: 'Signatures par département',
  nameColumn: 'Département',
  countColumn: 'Signatures',
  sortBy: (column: string) => `Trier par ${column.toLowerCase()}`,
  unplaced: (count: number) => `Et ${signatures(count)} sans département indiqué.`,
  credit: 'Fond de carte\u00a0:',
  creditText: 'd’après MapSVG et Victor Cazanave',
  creditChanged: 'contours simplifiés, outre-mer redessiné par nos soins.',
}
