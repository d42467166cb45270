import type { Section } from '@confettis/shared/domain/page'
import { defineAsyncComponent, type Component } from 'vue'
import { hydrateOnVisible } from '../lib/hydrate-on-visible'
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

/** The component of each kind of section. */
export const SECTIONS: Record<Section['__component'], Component> = {
  'sections.hero': hydrateOnVisible(HeroSection),
  'sections.counter': hydrateOnVisible(CounterSection),
  'sections.rich-text': hydrateOnVisible(RichTextSection),
  'sections.statement': hydrateOnVisible(StatementSection),
  'sections.quotation': hydrateOnVisible(QuotationSection),
  'sections.levers': hydrateOnVisible(LeversSection),
  'sections.points': hydrateOnVisible(PointsSection),
  'sections.op-ed': hydrateOnVisible(OpEdSection),
  'sections.supporters': hydrateOnVisible(SupportersSection),
  'sections.next-event': hydrateOnVisible(NextEventSection),
  'sections.timeline': hydrateOnVisible(TimelineSection),
  'sections.call-to-action': hydrateOnVisible(CallToActionSection),
  'sections.ways-to-act': hydrateOnVisible(WaysToActSection),
  'sections.testimonies': hydrateOnVisible(TestimoniesSection),
  // These stand on one page each: their code is loaded with it.
  'sections.questions': defineAsyncComponent(() => import('./QuestionsSection.vue')),
  'sections.partners': defineAsyncComponent(() => import('./PartnersSection.vue')),
  'sections.retention': defineAsyncComponent(() => import('./RetentionSection.vue')),
}
