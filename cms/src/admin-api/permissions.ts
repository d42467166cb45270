import type { Core } from '@strapi/strapi'

interface State {
  userAbility?: { can: (action: string, subject: string) => boolean }
}

/** Whether whoever asks now may read documents of a type in the content manager. Nobody is asking: nobody may. */
export function canRead(strapi: Core.Strapi, uid: string): boolean {
  const state = strapi.requestContext.get()?.state as State | undefined
  return state?.userAbility?.can('plugin::content-manager.explorer.read', uid) ?? false
}
