package dev.entente.query;

import java.text.Normalizer;
import java.util.Locale;

/// Names compared as people compare them.
final class Spelling {
    private Spelling() {}

    /// The letters and digits alone, small and without accents: `Zëri i Popullit` and `zeri-i-popullit` are one.
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? name : plain.toString().toLowerCase(Locale.ROOT);
    }
}
