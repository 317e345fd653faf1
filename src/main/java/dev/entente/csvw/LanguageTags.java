package dev.entente.csvw;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// Tags of languages. [BCP 47](https://www.rfc-editor.org/rfc/bcp/bcp47.txt)
final class LanguageTags {
    private LanguageTags() {}

    /// Whether the text is put together as a tag is.
    static boolean isWellFormed(String tag) {
        if (tag.isEmpty() || tag.indexOf('_') >= 0) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
