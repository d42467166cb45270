import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const skills = french<LeverSeed>({
  data: {
    number: 6,
    title: 'Ouverture du mécénat de compétences aux TPE et PME',
    slug: 'mecenat-de-competences',
    summary: 'Les petites entreprises aussi ont des talents à prêter.',
    art: 'lever-6',
    lead: 'Une petite entreprise n’a pas toujours de l’argent à donner. Elle a toujours un métier.',
    body: [
      p(
        'Le mécénat de compétences, c’est prêter du savoir-faire plutôt que signer un chèque : une comptable, un électricien, une graphiste mettent leur métier au service d’une cause.',
      ),
      p(
        'Ce levier l’',
        bold('ouvre aux TPE et aux PME'),
        '. Elles connaissent la rue, le quartier, la vallée. Elles savent souvent, avant tout le monde, ce qui manque à deux pas de chez elles.',
      ),
      p(
        'Pour l’association, une journée de métier peut débloquer un projet. Pour l’équipe qui la donne, c’est une autre façon d’être utile là où elle vit.',
      ),
    ],
    today:
      'Vous êtes cinq dans l’atelier. Aider l’association d’à côté, vous y pensez ; le faire dans les règles, vous ne savez pas comment.',
    tomorrow:
      'Votre comptable passe une journée avec l’association du quartier. Le cadre est clair, le geste est simple.',
    audiences: [
      { kind: 'company', title: 'Les TPE et PME', text: 'prennent leur part, avec ce qu’elles savent faire.' },
      {
        kind: 'association',
        title: 'Les associations',
        text: 'trouvent tout près d’elles le savoir-faire qui leur manque.',
      },
      { kind: 'citizen', title: 'Les équipes', text: 'mettent leur métier au service de leur territoire.' },
    ],
    seo: {
      title: 'Levier 6 : mécénat de compétences',
      description:
        'Ouvrir le mécénat de compétences aux TPE et PME : les petites entreprises aussi ont des talents à prêter aux associations.',
    },
  },
})
