import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PICTURE_TYPES } from '@confettis/shared/domain/testimony'
import { nextTick, onMounted, ref, useTemplateRef, type Ref } from 'vue'
import { pictureWords as says } from '../../locales/fr/testimonies'

const WIDTH_PX = 640

/** The problem with a file, by its type and size alone. Some phones give no type. */
function problemOf({ size, type }: File): string {
  if (type && !PICTURE_TYPES.some((known) => known === type)) return says.wrongType
  return size > MAX_PICTURE_BYTES ? says.tooHeavy : ''
}

/** Chooses, previews and removes a picture before it is sent. The component has the template refs `input` and `preview`. */
export function usePicture(file: Ref<File | undefined>) {
  const problem = ref('')
  /** `false` for formats that the browser cannot decode: they can be sent all the same. */
  const isShown = ref(false)
  const input = useTemplateRef<HTMLInputElement>('input')
  const preview = useTemplateRef<HTMLCanvasElement>('preview')

  // A picture may have been chosen before hydration.
  onMounted(choose)

  function drop(why = '') {
    file.value = undefined
    isShown.value = false
    problem.value = why
    // Without this the same file cannot be chosen again.
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

  /** A small canvas: a large picture in the page exhausts the memory of a phone. */
  async function show(chosen: File) {
    const bitmap = await createImageBitmap(chosen).catch(() => null)
    if (!bitmap || file.value !== chosen) return
    const { width, height } = bitmap
    if (width * height > MAX_PICTURE_PIXELS) return drop(says.tooLarge)
    isShown.value = true
    await nextTick()
    if (preview.value) {
      Object.assign(preview.value, { width: WIDTH_PX, height: Math.round((WIDTH_PX * height) / width) })
      preview.value.getContext('2d')?.drawImage(bitmap, 0, 0, WIDTH_PX, preview.value.height)
    }
    bitmap.close()
  }

  function remove() {
    drop()
    input.value?.focus()
  }

  return { problem, isShown, choose, remove }
}
