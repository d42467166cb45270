const [QUOTE, LINE_FEED] = [0x22, 0x0a]

/** Counts the lines of a CSV file under its head, piece after piece: what is within quotes may have line breaks of its own. */
export function lineCounter(): (piece: Uint8Array) => number {
  let isQuoted = false
  let lines = -1
  return (piece) => {
    for (const byte of piece) {
      if (byte === QUOTE) isQuoted = !isQuoted
      else if (byte === LINE_FEED && !isQuoted) lines += 1
    }
    return Math.max(lines, 0)
  }
}
