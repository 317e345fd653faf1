package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.Inquiry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person stands on a side in an event by an affiliation or tenure that can have held at its time; an undated one is
/// bounded by the dates of the regime.
class SidesTest {
    private static final Inquiry DOSSIER = inquiry(Path.of(""));

    @Test
    void nobodyMeetsForARegimeBeforeItCanHaveExisted() {
        Set<String> met = who(DOSSIER, "who-met-whom", "event", "--between albania democratic-kampuchea");
        assertFalse(met.contains("talks-balluku-1974"), "Khieu Samphan came for another government");
        assertTrue(met.contains("stamo-met-khieu-samphan"));
        assertEquals(10, met.size());
    }

    @Test
    void nobodyVisitsForARegimeBeforeItCanHaveExisted() {
        assertEquals(
                Set.of("visit-dk-delegation-1976-10", "onward-romania-1976", "onward-yugoslavia-1976"),
                who(DOSSIER, "visits", "visit", "--of democratic-kampuchea"));
        assertTrue(
                who(DOSSIER, "visits", "visit", "--of grunk").contains("visit-khieu-samphan-1974"), "attested in 1974");
    }

    @Test
    void forTheStateThroughAllItsRegimesTheyAllCount() {
        assertEquals(
                15,
                who(DOSSIER, "who-met-whom", "event", "--between albania cambodia")
                        .size());
        assertEquals(Set.of("balluku", "hoxha", "stamo"), who(DOSSIER, "network", "who", "--between albania cambodia"));
    }

    @Test
    void anAffiliationOfAnotherTimeMakesNoSide(@TempDir Path folder) throws IOException {
        Inquiry before = inquiry(Fixture.FOLDER);
        assertEquals(
                Set.of("dinner-1903-05-12", "talks-1904"),
                who(before, "who-met-whom", "event", "--between borovia maritania"));
        Path root = Fixture.copy(folder)
                .replace(
                        "data/affiliations.csv",
                        "regime/maritanian-crown,1904,attested",
                        "regime/maritanian-crown,1904/,throughout")
                .root();
        assertEquals(Set.of("talks-1904"), who(inquiry(root), "who-met-whom", "event", "--between borovia maritania"));
    }

    @Test
    void theDatesOfTheRegimeBoundAnAffiliationWithoutAnyOfItsOwn(@TempDir Path folder) throws IOException {
        Path root = Fixture.copy(folder)
                .replace("data/regimes.csv", "maritania,1890/,within", "maritania,1904/,within")
                .root();
        assertEquals(Set.of("talks-1904"), who(inquiry(root), "who-met-whom", "event", "--between borovia maritania"));
        assertEquals(
                Set.of("visit-venn-1903"),
                who(inquiry(root), "visits", "visit", "--of borovia"),
                "the other side is not touched");
    }

    @Test
    void aTenureIsASideToo(@TempDir Path folder) throws IOException {
        Path root = Fixture.copy(folder)
                .replace("data/affiliations.csv", "venn-republic,ada-venn,", "venn-republic,piet-mar,")
                .root();
        assertEquals(
                Set.of("visit-venn-1903"), who(inquiry(root), "visits", "visit", "--of borovia"), "as its president");
        assertEquals(Set.of(), who(inquiry(root), "visits", "visit", "--of borovian-republic"));
    }

    private static Inquiry inquiry(Path folder) {
        Dossier dossier = Dossier.find(folder);
        return Inquiry.of(dossier, () -> DossierGraph.open(dossier));
    }

    /// The different keys in a column of an answer.
    private static Set<String> who(Inquiry inquiry, String query, String column, String typed) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String option : typed.substring(2).split(" --")) {
            List<String> words = List.of(option.split(" "));
            arguments.put(words.get(0), words.subList(1, words.size()));
        }
        Set<String> keys = new TreeSet<>();
        inquiry.rows(inquiry.arguments().bind(inquiry.catalogue().get(query), arguments))
                .rows()
                .forEach(row -> keys.add(row.get(Var.alloc(column)).getURI().replaceFirst(".*/", "")));
        return keys;
    }
}
