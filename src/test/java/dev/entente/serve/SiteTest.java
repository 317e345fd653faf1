package dev.entente.serve;

import static dev.entente.serve.TestSite.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.page.Edition;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the site answers, asked as browsers and programs do.
class SiteTest {
    @SuppressWarnings("NullAway.Init")
    private static TestSite site;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        Fixture fixture = Fixture.copy(folder);
        fixture.addRow(
                "data/persons.csv", "id=mallory", "label=<script>alert(1)</script>", "passage=" + firstPassage());
        site = TestSite.of(folder);
    }

    private static String firstPassage() throws Exception {
        return java.nio.file.Files.readAllLines(Fixture.FOLDER.resolve("data/passages.csv"))
                .get(1)
                .split(",")[0];
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/queries",
                "/queries/who-met-whom",
                "/queries/stances",
                "/queries/interval",
                "/timeline",
                "/network",
                "/documents",
                "/passages",
                "/conflicts",
                "/search",
                "/search?q=a",
                "/ontology",
                "/sparql-editor",
                "/page/person/mallory"
            })
    void everyPageIsHtmlInTheLanguageAskedFor(String path) throws Exception {
        HttpResponse<String> english = site.page(path);
        HttpResponse<String> french = site.get(path, "Accept", "text/html", "Accept-Language", "fr-CH, en;q=0.5");
        assertEquals(200, english.statusCode(), english.body());
        assertEquals("text/html;charset=utf-8", header(english, "Content-Type"));
        assertTrue(english.body().contains("<html lang=\"en\">"), path);
        assertTrue(french.body().contains("<html lang=\"fr\">"), path);
        assertTrue(french.body().contains("Aller au contenu"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queries/who-met-whom", "/search?q=alert", "/page/person/mallory"})
    void nothingOnAPageIsRunThatTheTablesHold(String path) throws Exception {
        HttpResponse<String> response = site.page(path);
        String policy = header(response, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
        assertFalse(response.body().contains("<script>"), path);
        assertFalse(response.body().contains(" style=\""), path);
        assertFalse(response.body().contains("javascript:"), path);
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/turtle, 303, /.well-known/void",
        "/treaties/, application/ld+json, 303, /.well-known/void",
        "/entente/ontology, text/turtle, 303, /ontology.ttl",
        "/queries, application/json, 303, /openapi.json",
        "/documents, text/csv, 406, ''",
        "/documents, 'text/csv, */*;q=0.1', 200, ''",
        "/entente/ontology, text/html, 200, ''"
    })
    void aPageIsSentToThoseWhoTakePages(String path, String accept, int status, String location) throws Exception {
        HttpResponse<String> response = site.get(path, "Accept", accept);
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(location, response.headers().firstValue("Location").orElse(""));
    }

    @Test
    void theOntologyAsDataNamesItsPage() throws Exception {
        assertEquals("</ontology>; rel=\"alternate\"; type=\"text/html\"", header(site.get("/ontology.ttl"), "Link"));
        assertTrue(site.get("/style.css").headers().firstValue("Link").isEmpty());
    }

    @Test
    void everyRowSaysOnWhoseWordItStands() throws Exception {
        String body = site.page("/queries/visits").body();
        long rows = body.split("<tr role=\"row\" id=\"row-", -1).length - 1L;
        long grounds = body.split("<div class=\"grounds\">", -1).length - 1L;
        assertTrue(rows > 0, body);
        assertEquals(rows, grounds);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,                       /page/person/mallory",
        "text/turtle,                     /data/person/mallory.ttl",
        "application/ld+json,             /data/person/mallory.jsonld",
        "application/n-triples,           /data/person/mallory.nt",
        "application/rdf+xml,             /data/person/mallory.rdf",
        "'text/turtle;q=0.5, text/html',  /page/person/mallory"
    })
    void aThingLeadsToAPageOrToData(String accept, String location) throws Exception {
        HttpResponse<String> thing = site.get("/person/mallory", "Accept", accept);
        assertEquals(303, thing.statusCode());
        assertEquals(location, header(thing, "Location"));
        assertTrue(header(thing, "Vary").contains("Accept"));
        assertTrue(header(thing, "Link").contains("<" + Fixture.BASE + "person/mallory>; rel=\"canonical\""));
        assertEquals(200, site.get(location).statusCode());
    }

    @Test
    void aBrowserThatOpensTheEndpointIsLedToTheEditorAndAllOthersGetItsDescription() throws Exception {
        HttpResponse<String> browser = site.get(
                "/sparql", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8");
        assertEquals(303, browser.statusCode());
        assertEquals("/sparql-editor", header(browser, "Location"));
        assertEquals("Accept", header(browser, "Vary"));
        assertEquals(200, site.page("/sparql-editor").statusCode());
        for (String accept : List.of("*/*", "text/turtle", "application/rdf+xml, text/html;q=0.5", "text/turtle,*/*")) {
            assertEquals(200, site.get("/sparql", "Accept", accept).statusCode(), accept);
        }
        assertEquals(200, site.get("/sparql?format=ttl", "Accept", "text/html").statusCode());
    }

    @Test
    void pagesAndDataComeCompressedToWhoeverTakesThat() throws Exception {
        for (String path : List.of("/", "/page/person/mallory", "/data.ttl", "/assets/entente.css")) {
            HttpResponse<byte[]> small = site.bytes(path, "Accept", "*/*", "Accept-Encoding", "gzip");
            assertEquals("gzip", header(small, "Content-Encoding"), path);
            assertTrue(header(small, "Vary").contains("Accept-Encoding"), path);
            byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes();
            assertEquals(site.get(path, "Accept", "*/*").body(), new String(unpacked, StandardCharsets.UTF_8), path);
            String tag = header(small, "ETag");
            assertEquals(
                    304, site.get(path, "Accept", "*/*", "If-None-Match", tag).statusCode(), path + tag);
        }
    }

    @Test
    void aRowIsCertainOrPossibleOnlyWhereDatesWereAskedFor() throws Exception {
        String asked = site.page("/queries/visits?from=1900&to=2000").body();
        String open = site.page("/queries/visits").body();
        assertTrue(asked.contains("in the dates asked") && asked.contains("class=\"chip certain\""), asked);
        assertFalse(open.contains("in the dates asked") || open.contains("class=\"chip certain\""), open);
        assertTrue(open.contains("class=\"chip dating-"), open);
    }

    @Test
    void whatContradictsStandsSideBySideEachWithItsVoice() throws Exception {
        String body = site.page("/queries/conflicts").body();
        assertTrue(body.contains("<td role=\"cell\" class=\"col-first\""), body);
        assertTrue(body.contains("<span class=\"more-of\">"), body);
        assertFalse(body.contains("col-firstVoice"), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/queries/timeline | <data value=\"1907-23\" title=\"1907-23\">autumn 1907</data>",
                "/queries/timeline | <data value=\"1904/1906\" title=\"1904/1906\">from 1904 to 1906</data>",
                "/queries/timeline?from=1907 | <data value=\"1907-23\" title=\"1907-23\">by autumn 1907</data>",
                "/queries/conflicts | <data value=\"1903-05\" title=\"1903-05\">some time in May 1903</data>",
                "/documents | <data value=\"1904-09-02\" title=\"1904-09-02\">2 September 1904</data>"
            })
    void datesOfTablesAreToldInWordsThatKeepWhatIsWritten(String path, String date) throws Exception {
        String body = site.page(path).body();
        assertTrue(body.contains(date), body);
    }

    @Test
    void aLineOfTheNetworkSaysWhenTheTwoMetAndHowSureThatIs() throws Exception {
        String body = site.page("/network").body();
        assertTrue(body.contains("Ada Venn and Orlo Kesh, 1 meeting: 12 May 1903, explicit"), body);
        assertTrue(body.contains("class=\"tie times-1 doubtful\""), body);
        assertTrue(body.contains("only inferred, ambiguous or open"), body);
    }

    @Test
    void aFormWithDatesSaysHowTheyAreWritten() throws Exception {
        String dated = site.get("/queries/visits", "Accept", "text/html", "Accept-Language", "fr")
                .body();
        assertTrue(dated.contains("Comment s&#39;écrivent les dates") || dated.contains("Comment s'écrivent"), dated);
        assertFalse(site.page("/queries/conflicts").body().contains("How dates are written"));
    }

    @Test
    void whatTheDossierSaysInEnglishIsMarkedSoOnAFrenchPage() throws Exception {
        String first = site.page("/?lang=fr").body();
        assertTrue(first.contains("<h1><span lang=\"en\">"), first);
        assertTrue(first.contains("<p class=\"lead\"><span lang=\"en\">"), first);
        String person = site.page("/page/person/orlo-kesh?lang=fr").body();
        assertTrue(person.contains("<dd><span lang=\"en\">"), person);
        assertTrue(person.contains("<span class=\"short\"><span lang=\"en\">"), person);
        assertFalse(site.page("/page/person/orlo-kesh").body().contains("<span lang=\"en\">"));
        assertTrue(person.contains("<title lang=\"en\">"), person);
        assertTrue(person.contains("“<span lang=\"en\">Orlo Kesh</span>”"), person);
        assertTrue(person.contains("Affirmations sur <span lang=\"en\">Orlo Kesh</span>"), person);
        String conflicts = site.page("/conflicts?lang=fr").body();
        assertFalse(conflicts.matches("(?s).*<a href=\"[^\"]*\">[^<]* → [^<]*</a>.*"), conflicts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orlo+kesh", "person/orlo-kesh"})
    void whatIsCalledExactlySoStandsFirst(String asked) throws Exception {
        String body = site.page("/search?q=" + asked).body();
        String first = body.substring(body.indexOf("<ul class=\"hits\">"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertTrue(first.startsWith("<li><a href=\"/page/person/orlo-kesh\""), first);
    }

    @Test
    void aNameSpeltWronglyLeadsToTheNearestOne() throws Exception {
        HttpResponse<String> none = site.page("/search?q=Orlo+Kech");
        assertTrue(none.body().contains("Did you mean: <a href=\"/search?q=orlo+kesh\">"), none.body());
        assertTrue(site.page("/search?q=ORLO+Ke%CC%81sh").body().contains("Orlo Kesh</a>"));
        assertFalse(site.page("/search?q=qqqqqqqqqqqq").body().contains("Did you mean"));
    }

    @Test
    void aNameInAnotherSpellingLeadsToThoseThatMayBeMeant() throws Exception {
        String body = site.page("/search?q=Lymon").body();
        assertTrue(body.contains("Did you mean: <a href=\"/search?q=lumen\">lumen</a>"), body);
        assertTrue(site.page("/search?q=lumen").body().contains("Port Lumen"));
    }

    @Test
    void countsHaveNoColumnsForWhatTheyCount() throws Exception {
        for (String query : List.of("stances-by-year", "most-met")) {
            String counted = site.page("/queries/" + query).body();
            assertTrue(counted.contains("class=\"col-support\""), counted);
            assertFalse(counted.contains("class=\"col-date\"") || counted.contains("class=\"evidence\""), counted);
            String listed = site.page("/queries/" + query + "?support=on").body();
            assertTrue(listed.contains("class=\"col-date\"") && listed.contains("class=\"evidence\""), listed);
        }
    }

    @Test
    void theSameThingIsFoundUnderThePathOfItsPublicAddress() throws Exception {
        assertEquals(303, site.get("/treaties/person/mallory").statusCode());
    }

    @Test
    void whatIsNotThereIsMissedInTheWayOfWhoeverAsks() throws Exception {
        HttpResponse<String> page = site.page("/page/person/nobody");
        HttpResponse<String> data = site.get("/person/nobody", "Accept", "text/turtle");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<h1>"), page.body());
        assertEquals(404, data.statusCode());
        assertEquals("application/problem+json", header(data, "Content-Type"));
        assertEquals(404, json(data).getInt("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "xml", "md"})
    void aQueryIsAnsweredInEveryFormatAsOnTheCommandLine(String format) throws Exception {
        HttpResponse<String> response = site.get("/queries/visits." + format);
        Edition edition = Edition.of(DossierGraph.open(Dossier.find(folder)));
        byte[] expected = QueryData.bytes(edition, edition.inquiry().catalogue().get("visits"), Map.of(), format);
        assertEquals(200, response.statusCode());
        assertEquals(new String(expected, StandardCharsets.UTF_8), response.body());
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/visits.csv?visitr=x,  400, did you mean",
        "/queries/visits.csv?from=soon, 400, not an EDTF date",
        "/queries/interval.csv,         400, needs",
        "/queries/vists.csv,            404, Did you mean"
    })
    void aFaultyQuestionGetsAProblemWithAHint(String path, int status, String said) throws Exception {
        HttpResponse<String> response = site.get(path);
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertTrue(response.body().contains(said), response.body());
        assertFalse(response.body().contains("--"), response.body());
    }

    @Test
    void whatAClientHasAlreadyIsNotSentAgain() throws Exception {
        for (String path : List.of("/", "/data.nt", "/data/person/mallory.ttl", "/queries/visits.csv")) {
            String tag = header(site.get(path, "Accept", "*/*"), "ETag");
            HttpResponse<String> again = site.get(path, "Accept", "*/*", "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path + " " + tag);
            assertEquals("", again.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data.ttl", "/data.trig", "/data.nt.gz", "/ontology.ttl", "/.well-known/void", "/health"})
    void theDataIsThereAsAWhole(String path) throws Exception {
        assertEquals(200, site.get(path).statusCode());
    }

    @Test
    void theOntologyIsAPageAndTurtle() throws Exception {
        HttpResponse<String> turtle = site.get("/ontology", "Accept", "text/turtle");
        assertEquals("/ontology.ttl", header(turtle, "Location"));
        assertTrue(site.page("/ontology").body().contains("id=\"Stance\""));
    }

    @Test
    void everyQueryIsDescribedForPrograms() throws Exception {
        JsonObject description = json(site.get("/openapi.json"));
        assertEquals("3.1.0", description.getString("openapi"));
        JsonObject operation = description
                .getJsonObject("paths")
                .getJsonObject("/queries/visits.csv")
                .getJsonObject("get");
        List<String> names = operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .map(parameter -> parameter.getString("name", ""))
                .toList();
        assertTrue(names.containsAll(List.of("visitor", "from", "certainly")), names.toString());
    }

    @Test
    void theEndpointAndVersionsOfAnswersAreDescribedForPrograms() throws Exception {
        JsonObject paths = json(site.get("/openapi.json")).getJsonObject("paths");
        JsonObject query =
                paths.getJsonObject("/queries/visits.csv").getJsonObject("get").getJsonObject("responses");
        assertTrue(query.containsKey("304")
                && query.getJsonObject("200").getJsonObject("headers").containsKey("ETag"));
        JsonObject endpoint = paths.getJsonObject("/sparql");
        JsonObject get = endpoint.getJsonObject("get").getJsonObject("responses");
        assertTrue(get.keySet().containsAll(List.of("200", "304", "400", "403", "406", "413", "422", "503")));
        assertTrue(get.getJsonObject("200").getJsonObject("content").containsKey("application/sparql-results+json"));
        JsonObject post = endpoint.getJsonObject("post");
        assertTrue(post.getJsonObject("responses").containsKey("415"));
        assertFalse(post.getJsonObject("responses").containsKey("304"));
        JsonObject bodies = post.getJsonObject("requestBody").getJsonObject("content");
        assertEquals(Set.of("application/sparql-query", "application/x-www-form-urlencoded"), bodies.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql?query=ASK%7B%7D,                                  200",
        "/sparql?query=ASK,                                        400",
        "/sparql?update=CLEAR%20ALL,                               403",
        "/sparql?query=ASK%7BSERVICE%20%3Chttp://x%3E%7B%7D%7D,    422"
    })
    void theEndpointAnswersAsItIsDescribed(String path, int status) throws Exception {
        assertEquals(status, site.get(path).statusCode());
    }

    /// By the schema of the OpenAPI Initiative, <https://spec.openapis.org/oas/3.1/schema/2025-11-23>.
    @Test
    void thatDescriptionIsValidOpenApi() throws Exception {
        try (InputStream in = Objects.requireNonNull(SiteTest.class.getResourceAsStream("openapi-3.1.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            String described = site.get("/openapi.json").body();
            assertEquals(List.of(), schema.validate(described, InputFormat.JSON));
            assertFalse(schema.validate(described.replace("\"in\":\"query\"", "\"in\":\"body\""), InputFormat.JSON)
                    .isEmpty());
        }
    }

    @Test
    void documentsComeForABibliography() throws Exception {
        assertTrue(site.get("/documents.bib").body().contains("@"));
        HttpResponse<String> csl = site.get("/documents.csl.json");
        assertFalse(Json.createReader(new StringReader(csl.body())).readArray().isEmpty());
    }

    @Test
    void aDocumentLeadsToItsOwnEntryForABibliography() throws Exception {
        String page = site.page("/documents").body();
        String document = page.replaceAll("(?s).*?href=\"/page/(document/[^\"]+)\".*", "$1");
        String body = site.page("/page/" + document).body();
        for (String suffix : List.of("bib", "csl.json")) {
            String file = "/data/" + document + "." + suffix;
            assertTrue(body.contains("href=\"" + file + "\""), body);
            HttpResponse<String> entry = site.get(file);
            assertEquals(200, entry.statusCode());
            assertTrue(entry.body().contains(document.substring("document/".length())), entry.body());
            assertTrue(header(entry, "Link").contains("</page/" + document + ">"), header(entry, "Link"));
        }
        assertFalse(site.page("/page/person/mallory").body().contains("CSL-JSON"));
        assertEquals(404, site.get("/data/person/mallory.bib").statusCode());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }
}
