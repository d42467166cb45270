import { getTestimonies, getTestimony } from '@confettis/shared/api/testimonies'
import type { Testimony, TestimonyTeaser } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { excerptOf } from '../lib/excerpt'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The fields of a testimony that a list shows: a hundred full texts would outweigh their page. */
const teaserOf = ({ slug, title, story, partners, departement, place, picture, authorName }: Testimony) => ({
  ...{ slug, title, partners, departement, place, picture, authorName },
  story: excerptOf(story),
})

/** The testimonies: `all` are excerpts, newest first; `bySlug` has full texts. */
export const useTestimonies = defineStore('testimonies', () => {
  const http = useHttp()
  const all = shallowRef<TestimonyTeaser[]>([])
  const bySlug = shallowRef<Record<string, Testimony>>({})

  async function load() {
    await keepLastKnownValue(all.value.length > 0, async () => {
      all.value = (await getTestimonies(http)).data.map(teaserOf)
    })
  }

  async function loadOne(slug: string) {
    await keepLastKnownValue(bySlug.value[slug] !== undefined, async () => {
      bySlug.value = { ...bySlug.value, [slug]: (await getTestimony(http, slug)).data }
    })
  }

  return { all, bySlug, load, loadOne }
})
