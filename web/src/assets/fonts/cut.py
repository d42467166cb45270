"""Cuts out of a font what the first page needs: see README.md."""

import sys
from fontTools import subset
from fontTools.ttLib import TTFont

path = sys.argv[1]
# French, and the signs of a page in it: whatever else somebody writes has the browser fetch the whole font.
FIRST = (set(range(0x20, 0x7F)) - set(map(ord, '\\^`{|}~'))) | set(
    map(ord, 'àâæçéèêëîïôœùûüÀÂÇÉÈÊËÎÏÔŒÙÛ’“”–—…«»·•°©€\u00a0\u2009\u202f')
)

font = TTFont(path)
options = subset.Options(
    layout_features=['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
    hinting=False,
    name_IDs=['*'],
    notdef_outline=True,
)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=FIRST)
subsetter.subset(font)
font.flavor = 'woff2'
font.save(path.replace('.woff2', '-first.woff2'))
