package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents as entries of a bibliography.
class BibliographyTest {
    @SuppressWarnings("NullAway.Init")
    private static Bibliography bibliography;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Fixture.copy(folder)
                .addRow(
                        "data/documents.csv",
                        "id=lost-article",
                        "label=The price of herring",
                        "genre=article",
                        "author=organisation/harbour-gazette",
                        "audience=public",
                        "readIn=essay",
                        "date=[..1908-02]",
                        "statedIn=essay",
                        "statedBy=person/essay-author",
                        "passage=p04")
                .addRow(
                        "data/publications.csv",
                        "id=lost-article",
                        "publicationOf=lost-article",
                        "carrier=gazette-1908-02",
                        "date=1908-02",
                        "statedIn=essay",
                        "statedBy=person/essay-author",
                        "passage=p04");
        Edition edition = Edition.of(DossierGraph.open(Dossier.find(folder)));
        bibliography = new Bibliography(new Setting(
                edition, Words.in("en"), new FileLinks(edition.dossier().base(), "/")));
    }

    @ParameterizedTest(name = "date {0}")
    @CsvSource({
        "1979,            1979,            1979, '',  [[1979]]",
        "1979-03,         1979-03,         1979, 3,   '[[1979, 3]]'",
        "1979-03-02,      1979-03-02,      1979, 3,   '[[1979, 3, 2]]'",
        "1973?,           1973?,           '',   '',  [[1973]]",
        "1970~/1975~,     1970~/1975~,     '',   '',  '[[1970], [1975]]'",
        "1979-03/1979-05, 1979-03/1979-05, 1979, '',  '[[1979, 3], [1979, 5]]'",
        "2017/,           2017/,           '',   '',  ''",
        "1976-21,         1976-21,         1976, '',  [[1976]]",
        "/1979-03,        '',              '',   '',  ''",
        "../1979,         '',              '',   '',  ''",
        "[..1973-06],     '',              '',   '',  ''",
        "197X,            '',              '',   '',  ''",
        "'',              '',              '',   '',  ''"
    })
    void aDateIsGivenOnlyWhereProgramsKnowIt(String edtf, String date, String year, String month, String parts) {
        WorkDate known = new WorkDate(edtf, "");
        assertEquals(date, known.biblatex().orElse(""));
        assertEquals(year, known.year().orElse(""));
        assertEquals(month, known.month().map(String::valueOf).orElse(""));
        assertEquals(parts, known.parts().map(List::toString).orElse(""));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "article,      issue,      false, article,      article-journal",
        "article,      periodical, true,  article,      article-newspaper",
        "article,      works-volume, false, incollection, chapter",
        "editorial,    periodical, true,  article,      article-newspaper",
        "memoir,       issue,      false, article,      article-journal",
        "memoir,       '',         false, book,         book",
        "diary-entry,  diary-volume, false, misc,       chapter",
        "telegram,     issue,      false, misc,         personal_communication",
        "speech,       works-volume, false, misc,       speech",
        "periodical,   '',         false, periodical,   periodical",
        "film,         '',         false, movie,        motion_picture",
        "graffito,     '',         false, misc,         document"
    })
    void aDocumentIsOfTheTypeOfItsGenre(String genre, String carrier, boolean onADay, String bibtex, String csl) {
        assertEquals(new WorkKind(bibtex, csl), WorkKind.of(genre, carrier, onADay));
    }

    @Test
    void anEntrySaysInWordsWhatItsDateCannot() {
        String entry = entry("lost-article");
        assertTrue(entry.startsWith("@article{lost-article,"), entry);
        assertTrue(entry.contains("note = {date: in or before February 1908; published: February 1908}"), entry);
        assertTrue(entry.contains("author = {{Harbour Gazette, publisher}}"), entry);
        assertTrue(entry.contains("journal = {Harbour Gazette, February 1908}"), entry);
        assertFalse(entry.contains("  date ="), entry);
        assertFalse(entry.contains("year ="), entry);
    }

    @Test
    void anEntryHasTheYearAndTheMonthForStylesThatKnowNoDate() {
        String entry = entry("speech-text-1908");
        assertTrue(entry.contains("date = {1908-02-03},\n  year = {1908},\n  month = feb"), entry);
        assertTrue(entry.contains("howpublished = {speech, in: Harbour Gazette, February 1908}"), entry);
        assertTrue(entry.contains("author = {Ada Venn}"), entry);
    }

    @Test
    void aVolumeHasTheDateOfItsPublication() {
        assertTrue(entry("venn-diaries").startsWith("@book{venn-diaries,"), entry("venn-diaries"));
        assertTrue(entry("venn-diaries").contains("language = {english}"), entry("venn-diaries"));
    }

    @Test
    void cslHasDatesInPartsOrInWords() {
        JsonObject speech = item("speech-text-1908");
        assertEquals("speech", speech.getString("type"));
        assertEquals(
                "{\"date-parts\":[[1908,2,3]]}", speech.getJsonObject("issued").toString());
        assertEquals(
                "{\"literal\":\"in or before February 1908\"}",
                item("lost-article").getJsonObject("issued").toString());
        assertFalse(item("gazette").containsKey("issued"));
    }

    private static String entry(String document) {
        String all = bibliography.bibtex();
        int name = all.indexOf("{" + document + ",");
        return all.substring(all.lastIndexOf('@', name), all.indexOf("\n}\n", name));
    }

    private static JsonObject item(String document) {
        return Json.createReader(new StringReader(bibliography.csl()))
                .readArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("id").equals(Fixture.BASE + "document/" + document))
                .findFirst()
                .orElseThrow();
    }
}
