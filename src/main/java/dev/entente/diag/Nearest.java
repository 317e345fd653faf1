package dev.entente.diag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the name somebody probably meant.
public final class Nearest {
    private static final int LONG_ENOUGH = 5;
    private static final int FEW = 2;

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

    /// Those that begin with the letter that `wanted` begins with and are at most two edits from it, such as another
    /// spelling of a foreign name; the nearest first, equals in their order.
    ///
    /// @return nothing for what has less than five letters, of which two are too many
    public static List<String> spelledAlike(String wanted, Collection<String> candidates) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        if (lower.length() < LONG_ENOUGH) {
            return List.of();
        }
        return candidates.stream()
                .filter(candidate -> candidate.regionMatches(true, 0, lower, 0, 1))
                .filter(candidate -> few(lower, candidate) <= FEW)
                .sorted(Comparator.comparingInt(candidate -> few(lower, candidate)))
                .toList();
    }

    private static int few(String lower, String candidate) {
        return edits(lower, candidate.toLowerCase(Locale.ROOT), FEW + 1);
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
