package dev.entente.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The runs of eight words of a text that is not to be repeated, known by their hashes only, and the wordings that may
/// be repeated all the same.
///
/// @param hashes of the runs that are not to be repeated
/// @param allowed the runs inside the wordings that may be
record WordRuns(Set<String> hashes, Set<String> allowed) {
    private static final int LENGTH = 8;
    private static final int BYTES = 8;

    /// Letters, digits, `_`, `'` and `’` in a row.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_'’]+");

    WordRuns {
        hashes = Set.copyOf(hashes);
        allowed = Set.copyOf(allowed);
    }

    /// Eight words in a row.
    ///
    /// @param words in lower case, joined by single spaces
    /// @param line where the first of them stands, from 1
    record Run(String words, int line) {}

    /// Keeps `hashes` from being repeated except inside one of `wordings`.
    static WordRuns of(Set<String> hashes, List<String> wordings) {
        return new WordRuns(
                hashes,
                wordings.stream()
                        .flatMap(wording -> runs(wording).stream())
                        .map(Run::words)
                        .collect(toSet()));
    }

    /// Where `text` repeats what it must not: the first run of each such place.
    List<Run> repeatedIn(String text) {
        List<Run> found = new ArrayList<>();
        boolean inside = false;
        for (Run run : runs(text)) {
            boolean repeats = hashes.contains(hash(run.words())) && !allowed.contains(run.words());
            if (repeats && !inside) {
                found.add(run);
            }
            inside = repeats;
        }
        return found;
    }

    /// The hashes of all runs of `text`, sorted, each once.
    static SortedSet<String> hashesOf(String text) {
        return runs(text).stream().map(run -> hash(run.words())).collect(toCollection(TreeSet::new));
    }

    /// All runs of `text`, across line breaks and whatever else is no word.
    static List<Run> runs(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int line = 1;
        int counted = 0;
        while (word.find()) {
            for (; counted < word.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            words.add(word.group());
            lines.add(line);
        }
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first + LENGTH <= words.size(); first++) {
            runs.add(new Run(words.subList(first, first + LENGTH).stream().collect(joining(" ")), lines.get(first)));
        }
        return runs;
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
