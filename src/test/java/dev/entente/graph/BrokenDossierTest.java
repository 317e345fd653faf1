package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One fault at a time in a dossier that is otherwise right: what is said of it stands in `broken/NAME.txt`.
class BrokenDossierTest {
    private static final Path GOLDEN = Path.of("src/test/resources/broken");

    /// Breaks something.
    interface Breaking {
        void in(Fixture fixture) throws IOException;
    }

    record Case(String name, Breaking breaking) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return List.of(
                new Case("wrong-date", f -> f.replace("data/events.csv", "1903-05-12,within", "1903-05-32,within")),
                new Case("date-in-words", f -> f.replace("data/events.csv", ",1904-09-01,", ",1 September 1904,")),
                new Case("missing-file", f -> f.delete("data/places.csv")),
                new Case(
                        "ragged-row",
                        f -> f.replace("data/states.csv", "maritania,Maritania,,", "maritania,Maritania,")),
                new Case(
                        "dangling-key",
                        f -> f.replace("data/tenures.csv", "venn-president,ada-venn", "venn-president,ada-ven")),
                new Case(
                        "dangling-reference",
                        f -> f.replace(
                                "data/participations.csv",
                                "1903-05-12,person/orlo-kesh",
                                "1903-05-12,person/orlo-kes")),
                new Case(
                        "reference-of-another-kind",
                        f -> f.replace(
                                "data/stances.csv",
                                "person/ada-venn,,state/maritania",
                                "state/ada-venn,,state/maritania")),
                new Case(
                        "unknown-kind",
                        f -> f.replace(
                                "data/stances.csv",
                                "person/ada-venn,,state/maritania",
                                "persn/ada-venn,,state/maritania")),
                new Case(
                        "duplicate-key",
                        f -> f.addRow("data/states.csv", "id=borovia", "label=Borovia", "passage=p01")),
                new Case(
                        "unknown-code",
                        f -> f.replace("data/stances.csv", "state/maritania,friendly", "state/maritania,frendly")),
                new Case("empty-cell", f -> f.replace("data/persons.csv", "Ada Venn,", ",")),
                new Case("open-quote", f -> f.replace("data/persons.csv", "Piet Mar", "\"Piet Mar")),
                new Case("header", f -> f.replace("data/states.csv", "id,label", "id,lable")),
                new Case("not-json", f -> f.replace("data/csv-metadata.json", "\"tables\": [", "\"tables\": [,")),
                new Case(
                        "no-base",
                        f -> f.replace("data/csv-metadata.json", "\"@id\": \"https://example.org/treaties/\",", "")),
                new Case(
                        "rule-that-makes-blank-nodes",
                        f -> f.write(
                                "ontology/rules/99-blank.rq",
                                "CONSTRUCT { _:b a <https://example.org/C> } WHERE { ?s ?p ?o } LIMIT 1\n")),
                new Case("rule-that-is-none", f -> f.write("ontology/rules/99-ask.rq", "CONSTRUCT { ?s ?p }\n")),
                new Case(
                        "ontology-not-turtle",
                        f -> f.write("ontology/own.ttl", "@prefix ex: <https://example.org/> .\nex:a b .\n")))
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachFaultIsToldWithPlaceAndCure(Case broken, @TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder);
        broken.breaking.in(fixture);
        BadDossierException failure =
                assertThrows(BadDossierException.class, () -> DossierGraph.open(Dossier.find(fixture.root())));
        Path golden = GOLDEN.resolve(broken.name + ".txt");
        String told = failure.getMessage() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, told);
        }
        assertEquals(Files.readString(golden), told);
    }
}
