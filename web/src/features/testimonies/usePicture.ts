import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PICTURE_TYPES } from '@confettis/shared/domain/testimony'
import { nextTick, onMounted, ref, useTemplateRef, type Ref } from 'vue'
import { pictureWords as says } from '../../locales/fr/testimonies'

/** How wide it is shown, in pixels. */
const WIDTH = 640

/** What is wrong with a file as a picture, before anything of it is looked at. Phones do not always say of which type it is. */
function problemOf({ size, type }: File): string {
  if (type && !PICTURE_TYPES.some((known) => known === type)) return says.wrongType
  return size > MAX_PICTURE_BYTES ? says.tooHeavy : ''
}

/** Choosing a picture, looking at it and taking it back, before it is sent. The component has the refs `input` and `preview`. */
export function usePicture(file: Ref<File | undefined>) {
  const problem = ref('')
  /** Some browsers send what they cannot show. */
  const isShown = ref(false)
  const input = useTemplateRef<HTMLInputElement>('input')
  const preview = useTemplateRef<HTMLCanvasElement>('preview')

  // One that was chosen before the page's script arrived is not lost.
  onMounted(choose)

  function drop(why = '') {
    file.value = undefined
    isShown.value = false
    problem.value = why
    // The same file may be chosen again.
    if (input.value) input.value.value = ''
  }

  async function choose() {
    const chosen = input.value?.files?.[0]
    const why = chosen ? problemOf(chosen) : ''
    if (!chosen || why) return drop(why)
    problem.value = ''
    isShown.value = false
    file.value = chosen
    await show(chosen)
  }

  /** Drawn small on a canvas: a large picture in the page would cost a phone its memory. */
  async function show(chosen: File) {
    const bitmap = await createImageBitmap(chosen).catch(() => null)
    if (!bitmap || file.value !== chosen) return
    const { width, height } = bitmap
    if (width * height > MAX_PICTURE_PIXELS) return drop(says.tooLarge)
    isShown.value = true
    await nextTick()
    if (preview.value) {
      Object.assign(preview.value, { width: WIDTH, height: Math.round((WIDTH * height) / width) })
      preview.value.getContext('2d')?.drawImage(bitmap, 0, 0, WIDTH, preview.value.height)
    }
    bitmap.close()
  }

  function remove() {
    drop()
    input.value?.focus()
  }

  return { problem, isShown, choose, remove }
}
