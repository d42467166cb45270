import type { Core } from '@strapi/strapi'

export interface AnswerTemplate {
  documentId: string
  name: string
  subject: string | null
  text: string
}

const MAX_TEMPLATES = 100

/** The templates for answers to messages or for refusals of testimonies, by name. */
export async function templatesFor(strapi: Core.Strapi, matter: 'message' | 'story'): Promise<AnswerTemplate[]> {
  return (await strapi.documents('api::answer-template.answer-template').findMany({
    fields: ['name', 'subject', 'text'],
    filters: { matter },
    sort: 'name:asc',
    limit: MAX_TEMPLATES,
  })) as unknown as AnswerTemplate[]
}
