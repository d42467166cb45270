import type { Section } from '@confettis/shared/domain/page'
import { defineAsyncComponent, type Component } from 'vue'
import { whenSeen } from '../lib/hydrate-on-visible'
import CallToActionSection from './CallToActionSection.vue'
import CounterSection from './CounterSection.vue'
import HeroSection from './HeroSection.vue'
import LeversSection from './LeversSection.vue'
import NextEventSection from './NextEventSection.vue'
import OpEdSection from './OpEdSection.vue'
import PointsSection from './PointsSection.vue'
import QuotationSection from './QuotationSection.vue'
import RichTextSection from './RichTextSection.vue'
import StatementSection from './StatementSection.vue'
import SupportersSection from './SupportersSection.vue'
import TestimoniesSection from './TestimoniesSection.vue'
import TimelineSection from './TimelineSection.vue'
import WaysToActSection from './WaysToActSection.vue'

/** How each kind of section is shown. A kind that is not here shows nothing. */
export const SECTIONS: Record<Section['__component'], Component> = {
  'sections.hero': whenSeen(HeroSection),
  'sections.counter': whenSeen(CounterSection),
  'sections.rich-text': whenSeen(RichTextSection),
  'sections.statement': whenSeen(StatementSection),
  'sections.quotation': whenSeen(QuotationSection),
  'sections.levers': whenSeen(LeversSection),
  'sections.points': whenSeen(PointsSection),
  'sections.op-ed': whenSeen(OpEdSection),
  'sections.supporters': whenSeen(SupportersSection),
  'sections.next-event': whenSeen(NextEventSection),
  'sections.timeline': whenSeen(TimelineSection),
  'sections.call-to-action': whenSeen(CallToActionSection),
  'sections.ways-to-act': whenSeen(WaysToActSection),
  'sections.testimonies': whenSeen(TestimoniesSection),
  // On one page only: what most visitors never read is not sent to them.
  'sections.questions': defineAsyncComponent(() => import('./QuestionsSection.vue')),
  'sections.partners': defineAsyncComponent(() => import('./PartnersSection.vue')),
  'sections.retention': defineAsyncComponent(() => import('./RetentionSection.vue')),
}
