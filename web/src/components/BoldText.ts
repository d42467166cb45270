import { h, type FunctionalComponent } from 'vue'

/** A line in which editors set a few words between `**` to make them bold. */
const BoldText: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split('**').map((piece, number) => (number % 2 ? h('strong', {}, piece) : piece))
BoldText.props = ['text']

export default BoldText
