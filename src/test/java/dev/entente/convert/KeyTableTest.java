package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys in memory and in files, against a plain map.
class KeyTableTest {
    /// So little that the files of a table are divided again, and again.
    private static final long LITTLE = 30_000;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static String key(Random random, int most) {
        int number = random.nextInt(most);
        return number % 7 == 0 ? "Shqipëri-\uD83D\uDE00-" + number : "E" + number;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void duplicatesAreFoundInFilesAsInMemory(long seed) throws IOException {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(40_000);
        Map<String, Long> first = new HashMap<>();
        TreeSet<String> expected = new TreeSet<>();
        TreeSet<String> found = new TreeSet<>();
        try (KeyTable table = new KeyTable(seed % 3 == 0 ? Long.MAX_VALUE : LITTLE)) {
            for (long row = 1; row <= rows; row++) {
                String key = key(random, 3 * rows);
                Long before = first.putIfAbsent(key, row);
                if (before != null) {
                    expected.add(key + " in " + before + " and " + row);
                }
                KeyIndex.Entry entry = table.add(key, row + 1, row);
                if (entry != null) {
                    found.add(key + " in " + entry.row() + " and " + row);
                }
            }
            table.finish((key, entry, line, row) -> {
                assertEquals(entry.row() + 1, entry.line());
                found.add(key + " in " + entry.row() + " and " + row);
            });
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void referencesAreFollowedInFilesAsInMemory(long seed) throws IOException {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(20_000);
        Map<String, Integer> times = new HashMap<>();
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (KeyTable table = new KeyTable(seed % 2 == 0 ? Long.MAX_VALUE : LITTLE);
                PendingReferences references = new PendingReferences(seed % 3 == 0 ? Integer.MAX_VALUE : 50)) {
            for (int row = 1; row <= size; row++) {
                String key = key(random, 2 * size);
                times.merge(key, 1, Integer::sum);
                table.add(key, row + 1, row);
            }
            for (int row = 1; row <= size; row++) {
                String key = key(random, 2 * size);
                references.add(key, row + 1, 7, row);
                expected.add(row + " " + key + " " + Math.min(2, times.getOrDefault(key, 0)));
            }
            references.lookUp(table, (key, line, character, row, entry) -> {
                assertEquals(7, character);
                assertEquals(row + 1, line);
                found.add(row + " " + key + " " + (entry == null ? 0 : entry.again() ? 2 : 1));
            });
        }
        expected.sort(null);
        found.sort(null);
        assertEquals(expected, found);
    }

    @Test
    void noFileIsLeftBehindHoweverTheProcessEnds() throws IOException {
        long before = leftovers();
        try (KeyTable table = new KeyTable(0)) {
            table.add("a", 1, 1);
            table.add("a", 2, 2);
            assertNull(table.index());
            assertEquals(before, leftovers());
        }
        assertEquals(before, leftovers());
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("entente-keys"))
                    .count();
        }
    }

    @Test
    void anIndexKnowsItsKeysInOrderAndTakesLittleRoom() {
        KeyIndex index = new KeyIndex();
        for (int i = 0; i < 100_000; i++) {
            assertNull(index.add("E" + i, i + 2, i + 1));
        }
        KeyIndex.Entry again = index.add("E7", 5, 5);
        assertNotNull(again);
        assertFalse(again.again());
        assertEquals(new KeyIndex.Entry(9, 8, true), index.find("E7"));
        assertNull(index.find("E100000"));
        assertEquals(100_000, index.size());
        assertEquals("E0", index.keys().iterator().next());
        assertTrue(index.bytes() < 100_000 * 48, () -> index.bytes() + " bytes");
    }
}
