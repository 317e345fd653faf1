package dev.entente.diag;

import java.util.Locale;
import java.util.Optional;

/// Finds the name somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// The candidate with the fewest edits from `wanted`, neighbours swapped counting as one; the first of equals.
    ///
    /// @return nothing where even the best differs in more than a third of its characters
    public static Optional<String> to(String wanted, Iterable<String> candidates) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String found = null;
        for (String candidate : candidates) {
            int edits = edits(lower, candidate.toLowerCase(Locale.ROOT), best);
            if (edits < best) {
                best = edits;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    /// Edit distance with transpositions, given up at `bound`.
    static int edits(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound) {
            return bound;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + differ(a, i, b, j));
                if (i > 1 && j > 1 && differ(a, i, b, j - 1) == 0 && differ(a, i - 1, b, j) == 0) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least >= bound) {
                return bound;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], bound);
    }

    private static int differ(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    }
}
