"""Cuts a font down, in place: see README.md."""

import sys
from fontTools import subset
from fontTools.ttLib import TTFont

path, left_out = sys.argv[1], set(map(ord, ''.join(sys.argv[2:])))
font = TTFont(path)

# How the kerning of each pair differs between weights weighs more than all letters: the default weight's serves for all.
for lookup in font['GPOS'].table.LookupList.Lookup:
    for table in (getattr(wrapped, 'ExtSubTable', wrapped) for wrapped in lookup.SubTable):
        if type(table).__name__ != 'PairPos':
            continue
        if table.Format == 1:
            pairs = [pair for first in table.PairSet for pair in first.PairValueRecord]
        else:
            pairs = [pair for first in table.Class1Record for pair in first.Class2Record]
        for value in (value for pair in pairs for value in (pair.Value1, pair.Value2) if value):
            for device in ('XPlaDevice', 'YPlaDevice', 'XAdvDevice', 'YAdvDevice'):
                vars(value).pop(device, None)
        table.ValueFormat1 &= 0x0F
        table.ValueFormat2 &= 0x0F

options = subset.Options(
    layout_features=['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
    hinting=False,
    name_IDs=['*'],
    notdef_outline=True,
)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=set(font.getBestCmap()) - left_out)
subsetter.subset(font)
font.flavor = 'woff2'
font.save(path)
