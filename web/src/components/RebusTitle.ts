import { h, type FunctionalComponent } from 'vue'
import Art from './Art.vue'

const GLYPH = /(:(?:association|company|public|citizen|alliance):)/
/** A glyph, the word before it and the punctuation after it: they stay on one line. */
const GROUP = /(\S+(?:\s\S+)?\s:(?:association|company|public|citizen|alliance):(?:[\s\u00a0\u202f]?[,.:;!?]+)?)/

const isGlyph = (piece: string) => GLYPH.test(piece)

/** A title in which `:association:` and other kinds become drawings. The drawings are decorative: the words hold the meaning. */
const RebusTitle: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split(GROUP).map((group) => (isGlyph(group) ? h('span', {}, drawn(group)) : group))
RebusTitle.props = ['text']

function drawn(group: string) {
  return group
    .split(GLYPH)
    .map((piece) => (isGlyph(piece) ? h(Art, { class: 'glyph', name: `glyph-${piece.slice(1, -1)}` }) : piece))
}

export const hasGlyphs = isGlyph

export default RebusTitle
