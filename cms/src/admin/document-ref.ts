import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin'

/** A document in one language, as the routes of the team know it. */
export interface DocumentRef {
  about: string
  subject: string
  locale: string | null
}

/** What a panel stands beside; `null` while it is not yet saved. */
export function documentRefOf({ model, document }: PanelComponentProps): DocumentRef | null {
  if (!document?.documentId) return null
  return { about: model, subject: document.documentId, locale: (document.locale ?? null) as string | null }
}

export const queryOf = ({ about, subject, locale }: DocumentRef): string =>
  String(new URLSearchParams({ about, subject, ...(locale && { locale }) }))

/** Where the content manager edits a document. */
export function editorOf({ about, subject, locale }: DocumentRef, isSingle: boolean): string {
  const path = isSingle ? `single-types/${about}` : `collection-types/${about}/${subject}`
  return `/content-manager/${path}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`
}
