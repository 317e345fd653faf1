package dev.entente.convert;

import org.jspecify.annotations.Nullable;

/// The values of one column by the texts they were read from, so that a text that comes again is not read again. Holds
/// at most [#MOST] of them, a newer one in the place of an older, and gives up where texts seldom come again.
final class ValueCache {
    private static final int FIRST = 1 << 6;
    private static final int MOST = 1 << 10;

    private @Nullable String[] texts = new @Nullable String[FIRST];
    private @Nullable CellValue[] values = new @Nullable CellValue[FIRST];
    private int hits;
    private int misses;

    /// The value of a text, or null where it is not known.
    @Nullable CellValue find(String text) {
        int place = place(text);
        if (place < 0 || !text.equals(texts[place])) {
            misses++;
            return null;
        }
        hits++;
        return values[place];
    }

    /// Keeps a value about which there is nothing to say.
    void keep(String text, CellValue value) {
        if (misses >= texts.length && texts.length > 0) {
            adapt();
        }
        int place = place(text);
        if (place >= 0) {
            texts[place] = text;
            values[place] = value;
        }
    }

    private int place(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return texts.length == 0 ? -1 : (hash >>> 15) & (texts.length - 1);
    }

    /// Makes more room, or none any more.
    private void adapt() {
        if (texts.length < MOST) {
            @Nullable String[] oldTexts = texts;
            @Nullable CellValue[] oldValues = values;
            texts = new @Nullable String[2 * oldTexts.length];
            values = new @Nullable CellValue[2 * oldTexts.length];
            for (int i = 0; i < oldTexts.length; i++) {
                String text = oldTexts[i];
                if (text != null) {
                    int place = place(text);
                    texts[place] = text;
                    values[place] = oldValues[i];
                }
            }
        } else if (hits < misses) {
            texts = new @Nullable String[0];
            values = new @Nullable CellValue[0];
        }
        hits = 0;
        misses = 0;
    }
}
