package dev.entente.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Small answers that were given lately, for the same question asked again of the same version. Bounded by the bytes it
/// holds; the one that was not asked for longest goes first. Safe for any number of threads.
final class KeptAnswers {
    private static final long MAX_BYTES = 8L * 1024 * 1024;
    private static final int MAX_ANSWER = 128 * 1024;
    /// Functions whose value differs each time, or that are not ours to judge.
    private static final Pattern CHANGING =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> answers = new LinkedHashMap<>(64, 0.75f, true);
    private String version = "";
    private long bytes;

    /// Whether a query has the same answer each time it is asked of the same version.
    static boolean isSteady(String query) {
        return !CHANGING.matcher(query).find();
    }

    synchronized Optional<byte[]> find(String asked, String key) {
        return asked.equals(version) ? Optional.ofNullable(answers.get(key)) : Optional.empty();
    }

    synchronized void keep(String asked, String key, byte[] answer) {
        if (answer.length + key.length() > MAX_ANSWER) {
            return;
        }
        if (!asked.equals(version)) {
            answers.clear();
            bytes = 0;
            version = asked;
        }
        if (answers.put(key, answer) == null) {
            bytes += answer.length + key.length();
        }
        var oldest = answers.entrySet().iterator();
        while (bytes > MAX_BYTES && oldest.hasNext()) {
            var entry = oldest.next();
            bytes -= entry.getValue().length + entry.getKey().length();
            oldest.remove();
        }
    }
}
