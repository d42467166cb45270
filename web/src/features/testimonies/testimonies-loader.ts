import type { Pinia } from 'pinia'
import { useTestimonies } from '../../stores/testimonies'

/** The stories in short. */
export const loadTestimonies = (pinia: Pinia) => useTestimonies(pinia).load()

/** One story, and those that follow it. */
export const loadTestimony = (slug: string, pinia: Pinia) =>
  Promise.all([useTestimonies(pinia).loadOne(slug), useTestimonies(pinia).load()])
