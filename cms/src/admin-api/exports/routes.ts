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

/** What the page « Exports » asks. */
export const EXPORT_ROUTES: AdminRoute[] = [
  {
    method: 'GET',
    path: '/exports',
    action: ACTIONS.exportContacts,
    handle: (_ctx, strapi) => choices(strapi),
  },
  { method: 'POST', path: '/exports', action: ACTIONS.exportContacts, handle: send },
]

/** Sends a file while it is made. How many lines it will have is in the header `X-Lines`. */
async function send(ctx: AdminContext, strapi: Core.Strapi): Promise<void> {
  const order = parseExportRequest(ctx)
  if (isBusy()) return ctx.conflict(BUSY)
  const { expected, file } = await createExport(strapi, ctx.state.user, order)
  // Half a file must not pass for a whole one.
  file.once('error', () => ctx.res.destroy())
  ctx.attachment(`${order.what}-${toLocalDay(new Date())}.${order.format}`)
  ctx.set({ 'Cache-Control': 'no-store', 'X-Lines': String(expected) })
  ctx.type = TYPES[order.format]
  ctx.body = file
}
