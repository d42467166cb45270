import type { Core } from '@strapi/strapi'

/** How the sender of the current request proved their identity. */
export interface RequestLogin {
  /** `admin`, `admin-token` or `content-api-token`. */
  strategy: string
  credentials: {
    id: number
    firstname?: string | null
    lastname?: string | null
    email?: string | null
    /** Of a token. */
    name?: string
  }
}

interface RequestState {
  auth?: { strategy?: { name?: string }; credentials?: RequestLogin['credentials'] | null }
  userAbility?: { can: (action: string, subject: string) => boolean }
}

const stateOf = (strapi: Core.Strapi) => strapi.requestContext.get()?.state as RequestState | undefined

/** The login of the current request; `null` outside of a request, and for visitors. */
export function requestLogin(strapi: Core.Strapi): RequestLogin | null {
  const { strategy, credentials } = stateOf(strapi)?.auth ?? {}
  return strategy?.name && credentials ? { strategy: strategy.name, credentials } : null
}

/** Whether the sender of the current request may read documents of a type in the content manager. */
export const canReadDocuments = (strapi: Core.Strapi, uid: string): boolean =>
  stateOf(strapi)?.userAbility?.can('plugin::content-manager.explorer.read', uid) ?? false
