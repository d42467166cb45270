import type { Core } from '@strapi/strapi'
import { ACTIONS } from '../../roles/actions'
import type { AdminContext, AdminRoute } from '../types'
import { choices } from './choices'
import { isBusy, createExport } from './create-export'
import { parseExportRequest, type Format } from './export-request'
import { toLocalDay } from '../../i18n/time-zone'

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const BUSY =
  'Un autre export est en cours, et un seul se fait à la fois pour que le site reste rapide. Réessayez dans une minute.'

export const EXPORT_ROUTES: AdminRoute[] = [
  {
    method: 'GET',
    path: '/exports',
    action: ACTIONS.exportContacts,
    handle: (_ctx, strapi) => choices(strapi),
  },
  { method: 'POST', path: '/exports', action: ACTIONS.exportContacts, handle: send },
]

/** Streams the file; the header `X-Lines` is its number of lines. */
async function send(ctx: AdminContext, strapi: Core.Strapi): Promise<void> {
  const request = parseExportRequest(ctx)
  if (isBusy()) return ctx.conflict(BUSY)
  const { expected, file } = await createExport(strapi, ctx.state.user, request)
  // The client must not take an incomplete file for a whole one.
  file.once('error', () => ctx.res.destroy())
  ctx.attachment(`${request.what}-${toLocalDay(new Date())}.${request.format}`)
  ctx.set({ 'Cache-Control': 'no-store', 'X-Lines': String(expected) })
  ctx.type = TYPES[request.format]
  ctx.body = file
}
