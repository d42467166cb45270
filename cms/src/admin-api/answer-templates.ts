import type { Core } from '@strapi/strapi'

/** An answer that is there to be adapted. */
export interface AnswerTemplate {
  documentId: string
  name: string
  subject: string | null
  text: string
}

const MANY = 100

/** Those for messages, or those for stories, by name. */
export async function templatesFor(strapi: Core.Strapi, matter: 'message' | 'story'): Promise<AnswerTemplate[]> {
  return (await strapi.documents('api::answer-template.answer-template').findMany({
    fields: ['name', 'subject', 'text'],
    filters: { matter },
    sort: 'name:asc',
    limit: MANY,
  })) as unknown as AnswerTemplate[]
}
