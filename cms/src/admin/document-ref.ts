import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin'

/** A document in one language, as the routes under `/team` take it. */
export interface DocumentRef {
  about: string
  subject: string
  locale: string | null
}

/** The document of a panel; `null` while it is not saved yet. */
export function documentRefOf({ model, document }: PanelComponentProps): DocumentRef | null {
  if (!document?.documentId) return null
  return { about: model, subject: document.documentId, locale: (document.locale ?? null) as string | null }
}

export const queryOf = ({ about, subject, locale }: DocumentRef): string =>
  String(new URLSearchParams({ about, subject, ...(locale && { locale }) }))

/** Path of the document's form. */
export function editorOf({ about, subject, locale }: DocumentRef, isSingle: boolean): string {
  const path = isSingle ? `single-types/${about}` : `collection-types/${about}/${subject}`
  return `/content-manager/${path}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`
}
