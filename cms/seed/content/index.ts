import type { Seed } from '../types'
import { events, sampleEvent } from './events'
import { levers } from './levers'
import { milestones } from './milestones'
import { opEd } from './op-ed'
import { pages } from './pages'
import { partners } from './partners'
import { site } from './site'
import { siteEn } from './site-en'
import { supporters } from './supporters'
import { updates } from './updates'

/** Everything a new site opens with, by type and in the order to write it. `now` dates the sample event. */
export function firstContent(now: Date): Record<string, Seed<object>[]> {
  return {
    'api::site.site': [site, siteEn],
    'api::page.page': pages,
    'api::lever.lever': levers,
    'api::op-ed.op-ed': [opEd],
    'api::supporter.supporter': supporters,
    'api::event.event': [...events, sampleEvent(now)],
    'api::milestone.milestone': milestones,
    'api::update.update': updates,
    'api::partner.partner': partners,
  }
}
