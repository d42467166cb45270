import type { Pinia } from 'pinia'
import { useTestimonies } from '../../stores/testimonies'

/** The stories in short. */
export const loadStories = (pinia: Pinia) => useTestimonies(pinia).load()

/** One story, and those that follow it. */
export const loadStory = (slug: string, pinia: Pinia) =>
  Promise.all([useTestimonies(pinia).loadOne(slug), useTestimonies(pinia).load()])
