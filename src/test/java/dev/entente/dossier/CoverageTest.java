package dev.entente.dossier;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both ends of `coverage.csv`: what the source claims is held by a row, what it can mislead into is held off by a
/// test.
class CoverageTest {
    private static final Path LIST = Path.of("src/test/resources/coverage.csv");
    private static final int CLAIMS = 297;
    private static final int TRAPS = 71;

    @Test
    void everyClaimOfTheSourceIsListed() {
        Set<String> expected =
                IntStream.rangeClosed(1, CLAIMS).mapToObj("c%03d"::formatted).collect(toCollection(TreeSet::new));
        assertEquals(expected, Tables.distinct(claims().toList(), "item"));
    }

    @Test
    void theListedClaimsAreThoseOfTheInventory() throws IOException {
        Path inventory = Path.of(System.getProperty("entente.shared", "../shared"), "essay", "claims.tsv");
        assumeTrue(Files.isReadable(inventory), "the inventory of the source is not shipped");
        Set<String> expected = Files.readAllLines(inventory).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(toCollection(TreeSet::new));
        assertEquals(expected, Tables.distinct(claims().toList(), "item"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void aListedClaimIsHeldByTheColumnsOfARow(Row listed) {
        Row row = Tables.row(listed.get("table"), listed.get("row"));
        List<String> columns = listed.list("columns");
        assertTrue(!columns.isEmpty(), () -> listed.get("item") + " names no column");
        for (String column : columns) {
            assertTrue(!row.get(column).isEmpty(), () -> listed.get("item") + ": " + row + " has nothing in " + column);
        }
    }

    @Test
    void everyTrapOfTheSourceIsListed() {
        Set<String> expected = IntStream.rangeClosed(1, TRAPS)
                .mapToObj("pitfall-%d"::formatted)
                .collect(toCollection(TreeSet::new));
        assertEquals(expected, Tables.distinct(traps().toList(), "item"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void aListedTrapIsHeldOffByATestThatRuns(Row listed) throws ReflectiveOperationException {
        String[] method = listed.get("test").split("#", 2);
        assertEquals(2, method.length, () -> listed.get("item") + " names no class#method");
        assertNotNull(Class.forName(method[0]).getDeclaredMethod(method[1]).getAnnotation(Test.class));
    }

    static Stream<Row> claims() {
        return Tables.read(LIST).stream().filter(row -> row.get("item").startsWith("c"));
    }

    static Stream<Row> traps() {
        return Tables.read(LIST).stream().filter(row -> row.get("item").startsWith("pitfall-"));
    }
}
