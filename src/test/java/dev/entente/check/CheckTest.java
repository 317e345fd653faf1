package dev.entente.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import dev.entente.diag.Severity;
import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.Layers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {
    /// Breaks a rule that only a check knows.
    interface Breaking {
        void in(Fixture fixture) throws IOException;
    }

    record Case(String check, Breaking breaking, String finding) {
        @Override
        public String toString() {
            return check;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "alleged-as-fact",
                        f -> f.replace(
                                "data/events.csv",
                                "1903-05-12,within,,essay,person/essay-author,p02,,,",
                                "1903-05-12,within,,essay,person/essay-author,p02,,allegedly,"),
                        """
                        error: the source says allegedly, and the dossier affirms it: make it a claim, or its standing open
                          --> data/events.csv:3, row 2, column standing"""),
                new Case(
                        "denied-yet-derived",
                        f -> f.addRow(
                                "data/claims.csv",
                                "id=kesh-never-met-venn",
                                "claimKind=denies",
                                "proposition=Orlo Kesh never met Ada Venn.",
                                "subject=person/orlo-kesh",
                                "predicate=met",
                                "object=person/ada-venn",
                                "statedIn=orlo-kesh",
                                "statedBy=person/orlo-kesh",
                                "passage=p04"),
                        """
                        error: denies what the dossier affirms, and no conflict names it: add one to data/conflicts.csv
                          --> data/claims.csv:7, row 6"""),
                new Case("met-oneself", f -> f.write("ontology/rules/99-met.rq", """
                                PREFIX ent: <https://w3id.org/entente/ontology#>
                                CONSTRUCT { ?person ent:met ?person }
                                WHERE { ?person a ent:Person . FILTER(STRENDS(STR(?person), "piet-mar")) }
                                """), """
                        error: this person has met itself
                          --> data/persons.csv:5, row 4"""),
                new Case(
                        "name-of-two",
                        f -> f.replace("data/persons.csv", "piet-mar,Piet Mar,,", "piet-mar,Piet Mar,KESH,"),
                        """
                        warning: "KESH" is a name of person/orlo-kesh, too
                          --> data/persons.csv:5, row 4, column altLabel"""),
                new Case(
                        "passage-of-another-source",
                        f -> f.replace("data/documents.csv", "private,essay,quoted", "private,gazette-1908-02,quoted")
                                .replace(
                                        "data/documents.csv",
                                        "public,essay,cited,,,,1908-02,",
                                        "public,speech-text-1908,cited,,,,1908-02,"),
                        """
                        error: its passage is cut from document/essay, in which document/diary-venn-1904 is not read: correct passage, statedIn or readIn
                          --> data/stances.csv:2, row 1, column passage"""),
                new Case(
                        "private-on-behalf",
                        f -> f.replace(
                                "data/stances.csv",
                                "ada-venn,,state/maritania,friendly",
                                "ada-venn,state/borovia,state/maritania,friendly"),
                        """
                        error: what its holder writes in the private document/diary-venn-1904 is on behalf of nobody: leave onBehalfOf empty
                          --> data/stances.csv:2, row 1, column onBehalfOf"""),
                new Case(
                        "told-before-it-happened",
                        f -> f.replace(
                                "data/events.csv",
                                "1908-02-03,,,essay,person/essay-author",
                                "1908-02-03,,,diary-venn-1904,person/ada-venn"),
                        """
                        error: is dated 1908-02-03, after document/diary-venn-1904 was written: correct the date or statedIn
                          --> data/events.csv:8, row 7, column date"""),
                new Case(
                        "voice-of-another",
                        f -> f.replace(
                                "data/designations.csv",
                                "speech-text-1908,person/ada-venn",
                                "speech-text-1908,person/ila-torm"),
                        """
                        note: person/ila-torm is neither the author of document/speech-text-1908 nor heard in the passage
                          --> data/designations.csv:2, row 1, column statedBy"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachCheckIsSeenToFire(Case broken, @TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder);
        broken.breaking.in(fixture);
        Verdict verdict = Check.of(Dossier.find(fixture.root()));
        List<String> told = verdict.findings().stream()
                .filter(finding -> finding.code() == CheckCode.CHECK)
                .map(Report::text)
                .toList();
        assertTrue(told.contains(broken.finding), () -> told + "\n" + VerdictText.text(verdict, false));
    }

    @Test
    void everyCheckHasACase() {
        Set<String> checks = new TreeSet<>();
        Layers.packed().names("queries/checks", ".rq").forEach(name -> checks.add(name.replaceAll(".*/|[.]rq$", "")));
        Set<String> cases = new TreeSet<>();
        cases().forEach(c -> cases.add(c.check));
        assertEquals(checks, cases);
    }

    @Test
    void everyCheckSaysWhatItHoldsAndHowMuchItWeighs() {
        for (String name : Layers.packed().names("queries/checks", ".rq")) {
            String text = Layers.packed().text(name);
            assertTrue(QueryChecks.header(text, "summary").isPresent(), name);
            assertTrue(
                    Set.of("error", "warning", "note")
                            .contains(QueryChecks.header(text, "severity").orElse("")),
                    name);
        }
    }

    @Test
    void aShapeNamesRowAndColumn(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).replace("data/events.csv", "treaty-1904,P2Y,1906?", ",P2Y,1906?");
        Verdict verdict = Check.of(Dossier.find(fixture.root()));
        Diagnostic finding = verdict.findings().get(0);
        assertEquals(CheckCode.SHAPE, finding.code());
        assertEquals("data/events.csv:6, row 5, column relativeTo", finding.at().toString());
        assertEquals(Severity.ERROR, finding.severity());
        assertFalse(verdict.passes(false));
    }

    @Test
    void warningsFailOnlyWhereItIsStrict(@TempDir Path folder) throws IOException {
        Fixture fixture =
                Fixture.copy(folder).replace("data/persons.csv", "piet-mar,Piet Mar,,", "piet-mar,Piet Mar,KESH,");
        Verdict verdict = Check.of(Dossier.find(fixture.root()));
        assertTrue(verdict.passes(false));
        assertFalse(verdict.passes(true));
    }

    @Test
    void shapesAndChecksWaitForTheTables(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).replace("data/persons.csv", "Ada Venn,", ",");
        Verdict verdict = Check.of(Dossier.find(fixture.root()));
        assertFalse(verdict.complete());
        assertEquals(1, verdict.findings().size());
        assertTrue(VerdictText.text(verdict, false).contains("Shapes and checks were not run"));
    }

    @Test
    void aDossierCanAddChecksOfItsOwnAndReplaceAPackedOne(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder)
                .write("queries/checks/own.rq", """
                        #+ summary: No storms.
                        #+ severity: warning
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT ?thing ?message { ?thing rdfs:label "The great storm"@en BIND("a storm" AS ?message) }
                        """)
                .write("queries/checks/met-oneself.rq", "ASK {}\n");
        List<String> told = Check.of(Dossier.find(fixture.root())).findings().stream()
                .map(Report::text)
                .toList();
        assertEquals(List.of("""
                        error: queries/checks/met-oneself.rq cannot be run: it does not select ?thing and ?message
                          --> queries/checks/met-oneself.rq""", """
                        warning: a storm
                          --> data/events.csv:6, row 5"""), told);
    }

    @Test
    void shapesThatAreNoneAreToldOf(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).write("ontology/shapes.ttl", """
                        @prefix sh: <http://www.w3.org/ns/shacl#> .
                        @prefix ent: <https://w3id.org/entente/ontology#> .
                        <https://example.org/shape> a sh:NodeShape ; sh:targetClass ent:Person ; sh:minCount "x" ;
                          sh:property [ sh:minCount 1 ] .
                        """);
        List<Diagnostic> findings = Check.of(Dossier.find(fixture.root())).findings();
        assertEquals(1, findings.size(), findings.toString());
        assertEquals("ontology/shapes.ttl", findings.get(0).at().file());
        assertTrue(findings.get(0).message().startsWith("the shapes are not SHACL"), findings.toString());
    }

    @Test
    void theJsonHoldsPlaceCodeAndCounts(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).replace("data/persons.csv", "Ada Venn,", ",");
        String json = VerdictText.json(Check.of(Dossier.find(fixture.root())));
        assertTrue(
                json.startsWith("{\"findings\":[{\"severity\":\"error\",\"code\":\"REQUIRED_EMPTY\","
                        + "\"message\":\"a value is required here\",\"file\":\"data/persons.csv\",\"line\":2,"),
                json);
        assertTrue(json.contains("\"counts\":{\"error\":1,\"warning\":0,\"note\":0}"), json);
    }

    @Test
    void everyCodeIsExplainedAndNoTwoShareAName() {
        assertTrue(Codes.all().size() > 20);
        Codes.all().values().forEach(text -> assertTrue(text.length() > 20, text));
    }

    @Test
    void aRightDossierHasNoFindingsAndIsCounted() {
        Verdict verdict = Check.of(Dossier.find(Fixture.FOLDER));
        assertEquals(List.of(), verdict.findings());
        assertTrue(verdict.complete());
        assertEquals(24, verdict.tables().tables());
        assertEquals(
                Set.of("asserted", "derived", "ontology"), verdict.triples().keySet());
        assertTrue(VerdictText.text(verdict, false).endsWith("no errors, no warnings, no notes\n"));
    }
}
