import { accessibility } from './accessibility'
import { bill } from './bill'
import { contact } from './contact'
import { eventsPage } from './events'
import { home } from './home'
import { homeEn } from './home-en'
import { legalNotice } from './legal-notice'
import { opEdPage } from './op-ed'
import { partnersPage } from './partners'
import { privacy } from './privacy'
import { signatoriesPage } from './signatories'
import { supportersPage } from './supporters'
import { testimoniesPage } from './testimonies'
import { updatesPage } from './updates'
import type { PageSeed } from '../../types'

export const pages: PageSeed[] = [
  home,
  homeEn,
  bill,
  opEdPage,
  supportersPage,
  eventsPage,
  testimoniesPage,
  updatesPage,
  signatoriesPage,
  contact,
  partnersPage,
  legalNotice,
  privacy,
  accessibility,
]
