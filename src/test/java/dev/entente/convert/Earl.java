package dev.entente.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What passed and what failed, in the Evaluation and Report Language.
/// [EARL 1.0](https://www.w3.org/TR/EARL10-Schema/)
final class Earl {
    private static final String TESTS = "http://www.w3.org/2013/csvw/tests/";

    private final Map<String, Boolean> outcomes = new TreeMap<>();

    synchronized void add(String test, boolean passed) {
        outcomes.put(test, passed);
    }

    /// Writes nothing where nothing ran.
    synchronized void write(Path file) throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        StringBuilder turtle = new StringBuilder("""
                @prefix doap: <http://usefulinc.com/ns/doap#> .
                @prefix earl: <http://www.w3.org/ns/earl#> .

                <https://w3id.org/entente/> a doap:Project, earl:TestSubject, earl:Software ;
                    doap:name "Entente" .
                """);
        outcomes.forEach((test, passed) -> turtle.append("""

                [] a earl:Assertion ;
                    earl:assertedBy <https://w3id.org/entente/> ;
                    earl:subject <https://w3id.org/entente/> ;
                    earl:test <%s%s> ;
                    earl:mode earl:automatic ;
                    earl:result [ a earl:TestResult ; earl:outcome earl:%s ] .
                """.formatted(TESTS, test, passed ? "passed" : "failed")));
        Files.createDirectories(file.getParent());
        Files.writeString(file, turtle);
    }
}
