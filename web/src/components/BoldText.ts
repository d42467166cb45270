import { h, type FunctionalComponent } from 'vue'

/** A line of text in which `**` marks bold words. */
const BoldText: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split('**').map((piece, number) => (number % 2 ? h('strong', {}, piece) : piece))
BoldText.props = ['text']

export default BoldText
