import type { Section } from '@confettis/shared/domain/page'
import type { Component } from 'vue'
import { whenNear } from '../components/when-near'
import CallToActionSection from './CallToActionSection.vue'
import CounterSection from './CounterSection.vue'
import HeroSection from './HeroSection.vue'
import LeversSection from './LeversSection.vue'
import NextEventSection from './NextEventSection.vue'
import OpEdSection from './OpEdSection.vue'
import PartnersSection from './PartnersSection.vue'
import PointsSection from './PointsSection.vue'
import QuestionsSection from './QuestionsSection.vue'
import QuotationSection from './QuotationSection.vue'
import RichTextSection from './RichTextSection.vue'
import StatementSection from './StatementSection.vue'
import SupportersSection from './SupportersSection.vue'
import TestimoniesSection from './TestimoniesSection.vue'
import TimelineSection from './TimelineSection.vue'
import WaysToActSection from './WaysToActSection.vue'

/** How each kind of section is shown. A kind that is not here shows nothing. */
export const SECTIONS: Record<Section['__component'], Component> = {
  'sections.hero': HeroSection,
  'sections.counter': whenNear(CounterSection),
  'sections.rich-text': whenNear(RichTextSection),
  'sections.statement': whenNear(StatementSection),
  'sections.quotation': whenNear(QuotationSection),
  'sections.levers': whenNear(LeversSection),
  'sections.points': whenNear(PointsSection),
  'sections.op-ed': whenNear(OpEdSection),
  'sections.supporters': whenNear(SupportersSection),
  'sections.next-event': whenNear(NextEventSection),
  'sections.timeline': whenNear(TimelineSection),
  'sections.call-to-action': whenNear(CallToActionSection),
  'sections.ways-to-act': whenNear(WaysToActSection),
  'sections.testimonies': whenNear(TestimoniesSection),
  'sections.questions': whenNear(QuestionsSection),
  'sections.partners': whenNear(PartnersSection),
}
