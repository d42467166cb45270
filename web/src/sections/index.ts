import type { Section } from '@confettis/shared/domain/page'
import type { Component } from 'vue'
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
  'sections.counter': CounterSection,
  'sections.rich-text': RichTextSection,
  'sections.statement': StatementSection,
  'sections.quotation': QuotationSection,
  'sections.levers': LeversSection,
  'sections.points': PointsSection,
  'sections.op-ed': OpEdSection,
  'sections.supporters': SupportersSection,
  'sections.next-event': NextEventSection,
  'sections.timeline': TimelineSection,
  'sections.call-to-action': CallToActionSection,
  'sections.ways-to-act': WaysToActSection,
  'sections.testimonies': TestimoniesSection,
  'sections.questions': QuestionsSection,
  'sections.partners': PartnersSection,
}
