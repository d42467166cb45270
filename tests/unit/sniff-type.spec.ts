import { describe, expect, it } from 'vitest'
import { sniffType } from '../../cms/src/media/sniff-type'

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
const holding = (text: string) => Buffer.concat([JPEG, Buffer.alloc(100, 7), Buffer.from(text), Buffer.alloc(100, 7)])

describe('a picture', () => {
  it('is one whatever its pixels happen to spell', () => {
    for (const met of ['<svg', '<SvG\u0001', '<html', '<?php', '%PDF-', 'PK\u0003\u0004']) {
      expect([met, sniffType(holding(met))]).toEqual([met, 'jpeg'])
    }
  })

  it('is none when it is another file besides', () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '<html>',
      '<script src=x>',
      '<!DOCTYPE html>',
      '<?php echo 1',
      '%PDF-1.7',
    ]
    for (const other of others) expect([other, sniffType(holding(other))]).toEqual([other, null])
  })
})
