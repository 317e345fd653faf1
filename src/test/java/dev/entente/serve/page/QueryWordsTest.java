package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Layers;
import dev.entente.query.Catalogue;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryWordsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Edition edition;

    @BeforeAll
    static void open() throws Exception {
        Fixture.copy(folder);
        Path own = Files.createDirectories(folder.resolve("queries/lake"));
        for (String name : List.of("boats", "fish")) {
            Files.writeString(own.resolve(name + ".rq"), """
                    #+ summary: Which %s are there?
                    SELECT ?s WHERE { ?s ?p "%s" } ORDER BY ?s
                    """.formatted(name, name));
        }
        Files.writeString(own.resolve("fr.properties"), "boats.summary = Quelles barques y a-t-il ?\n");
        edition = Edition.of(DossierGraph.open(Dossier.find(folder)));
    }

    private static QueryWords in(String language) {
        ServerLinks links = new ServerLinks("", edition.dossier().base(), "/", "", "");
        return new Setting(edition, Words.in(language), links).queries();
    }

    private static NamedQuery query(String name) {
        return edition.inquiry().catalogue().get(name);
    }

    @Test
    void everyPackedQuestionSpeaksFrenchAndNothingElseIsTranslated() {
        Map<String, String> texts = QueryWords.read(Layers.packed().text("queries/fr.properties"));
        Set<String> known = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (NamedQuery query : Catalogue.of(Layers.packed()).all()) {
            known.addAll(List.of(query.name() + ".summary", query.name() + ".description", query.name() + ".noun"));
            missing.addAll(List.of(query.name() + ".summary", query.name() + ".description"));
            for (Parameter parameter : query.header().parameters()) {
                String own = query.name() + "." + parameter.name();
                known.addAll(List.of(own, parameter.name(), parameter.name() + ".name"));
                missing.add(parameter.name() + ".name");
                missing.add(texts.containsKey(own) ? own : parameter.name());
            }
        }
        missing.removeAll(texts.keySet());
        Set<String> unknown = new TreeSet<>(texts.keySet());
        unknown.removeAll(known);
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void aDossiersOwnQuestionsAreReadInFrenchWhereTheyHaveIt() {
        assertEquals(Phrase.plain("Quelles barques y a-t-il ?"), in("fr").summary(query("lake/boats")));
        assertEquals(new Phrase("Which fish are there?", "en", ""), in("fr").summary(query("lake/fish")));
        assertEquals(Phrase.plain("Which boats are there?"), in("en").summary(query("lake/boats")));
    }

    @Test
    void countsAndRemarksAreInThePagesLanguage() {
        NamedQuery met = query("who-met-whom");
        assertEquals("1 rencontre", in("fr").count(met, 1));
        assertEquals("3 rencontres", in("fr").count(met, 3));
        assertEquals("2 lignes", in("fr").count(query("lake/fish"), 2));
        assertEquals("3 meetings", in("en").count(met, 3));
        assertTrue(
                in("fr").help(met, met.parameter("from").orElseThrow()).text().startsWith("Pas avant"));
        assertEquals("jusqu'à", in("fr").name(met.parameter("to").orElseThrow()));
        assertEquals("to", in("en").name(met.parameter("to").orElseThrow()));
    }
}
