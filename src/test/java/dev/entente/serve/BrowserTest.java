package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The pages of the repository's dossier in a real browser. Pictures of them stay in `target/screenshots`.
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path profile;

    @SuppressWarnings("NullAway.Init")
    private static TestSite site;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(
                Browser.isHere(), "no browser is here; `apt-get install chromium chromium-driver` brings one");
        site = TestSite.of(Path.of(""));
        browser = Browser.start(profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!done.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "it does not happen");
            Thread.sleep(50);
        }
    }

    private static void open(String path) {
        browser.driver().get(site.home().resolve(path).toString());
    }

    /// How many tables, or cells of them, hold more than they can show.
    private static final String CUT = "return [...document.querySelectorAll('.table, .table td')]"
            + ".filter(box => box.scrollWidth > box.clientWidth + 1).length";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/queries",
                "/queries/who-met-whom?person=sihanouk",
                "/queries/stances?holder=albania",
                "/queries/documents",
                "/queries/interval",
                "/queries/visits?lang=fr",
                "/network",
                "/documents",
                "/passages",
                "/conflicts",
                "/search?q=pol",
                "/sparql-editor",
                "/page/person/sihanouk",
                "/page/passage/p24",
                "/page/person/nobody"
            })
    void everyPageCanBeReadByEverybodyInLightAndDark(String path) {
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 390)) {
                browser.look(width, 900, scheme);
                browser.complaints();
                open(path);
                assertEquals(
                        List.of(),
                        browser.complaints().stream()
                                .filter(complaint -> !complaint.contains("404 (Not Found)"))
                                .toList());
                assertEquals(List.of(), browser.barriers(), path + " " + scheme + " " + width);
                int beyond = number("return document.documentElement.scrollWidth - window.innerWidth");
                assertTrue(beyond <= 0, path + " is wider than " + width);
                assertEquals(0, number(CUT), path + " has tables that are cut off at " + width);
            }
        }
        String origin = site.home().toString();
        assertEquals(
                List.of(),
                browser.requests().stream()
                        .filter(url -> !url.startsWith(origin))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "overview, /",
        "query,    /queries/who-met-whom?person=sihanouk",
        "entity,   /page/person/sihanouk",
        "timeline, /timeline",
        "network,  /network"
    })
    void picturesAreKept(String name, String path) throws Exception {
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 390)) {
                open(path);
                Path file = PICTURES.resolve(name + "-" + width + "-" + scheme + ".png");
                browser.picture(file, width, scheme);
                assertTrue(java.nio.file.Files.size(file) > 10_000, file.toString());
            }
        }
    }

    @Test
    void aFormAsksItsQuestion() throws Exception {
        browser.look(1280, 900, "light");
        open("/queries/who-met-whom");
        WebElement person = browser.driver().findElement(By.name("person"));
        person.sendKeys("Norodom Sihanouk", Keys.ENTER);
        await(() -> String.valueOf(browser.driver().getCurrentUrl()).contains("person=Norodom"));
        List<WebElement> rows = browser.driver().findElements(By.cssSelector("tbody tr"));
        assertFalse(rows.isEmpty());
        assertTrue(rows.stream().allMatch(row -> row.getText().contains("Sihanouk")));
    }

    @Test
    void theKeyboardReachesWhateverTheMouseDoes() {
        browser.look(1280, 900, "light");
        open("/queries/posts?person=stamo");
        int all = number("return [...document.querySelectorAll("
                + "'a[href],button,input,select,textarea,summary,[tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility()).length");
        browser.driver()
                .executeScript("window.seen = new Set();"
                        + "document.addEventListener('focusin', event => window.seen.add(event.target))");
        for (int i = 0; i < all + 2; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            if (i == 0) {
                assertEquals("skip", browser.driver().switchTo().activeElement().getAttribute("class"));
            }
        }
        assertEquals(all, number("return window.seen.size"));
    }

    private static int number(String script) {
        return browser.driver().executeScript(script) instanceof Number number ? number.intValue() : -1;
    }

    @Test
    void withoutScriptsThePagesStillAnswer() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open("/sparql-editor");
            assertTrue(String.valueOf(browser.driver().getPageSource()).contains("<textarea"));
            open("/queries/visits?visitor=sihanouk");
            assertTrue(String.valueOf(browser.driver().getPageSource()).contains("<tr role=\"row\" id=\"row-1\""));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s a ent:Person }       | ent",
                "SELECT * { ?s rdfs:label ?o }      | rdfs",
                "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT * { ?s a ent:Person } | ent"
            })
    void thePrefixOfANameThatIsTypedIsThereOnce(String typed, String prefix) throws Exception {
        browser.look(1280, 900, "light");
        open("/sparql-editor");
        browser.driver()
                .executeScript("const editor = document.querySelector('.CodeMirror').CodeMirror;"
                        + "editor.setValue(''); editor.focus()");
        for (String letter : typed.split("")) {
            browser.driver().switchTo().activeElement().sendKeys(letter);
        }
        await(() -> editorText().contains("PREFIX " + prefix + ":"));
        assertEquals(2, editorText().split("PREFIX " + prefix + ":", -1).length, editorText());
    }

    private static String editorText() {
        return String.valueOf(
                browser.driver().executeScript("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
    }

    @Test
    void factsOfAKindThatAreManyAreFoldedButFound() {
        browser.look(1280, 900, "light");
        open("/page/person/hoxha");
        List<WebElement> folded = browser.driver().findElements(By.cssSelector("details.rest .facts > li"));
        WebElement last = folded.get(folded.size() - 1);
        assertFalse(last.isDisplayed());
        String anchor = String.valueOf(last.getDomAttribute("id"));
        open("/page/person/nobody");
        open("/page/person/hoxha#" + anchor);
        assertTrue(browser.driver().findElement(By.id(anchor)).isDisplayed(), "a link to " + anchor + " unfolds it");
    }

    @Test
    void theEditorShowsAnAnswerOnThePage() throws Exception {
        browser.look(1280, 900, "light");
        open("/sparql-editor");
        assertEquals(
                1,
                browser.driver()
                        .findElements(By.cssSelector(".yasqe .CodeMirror"))
                        .size());
        browser.driver().findElement(By.id("run")).click();
        await(() -> !browser.driver()
                .findElements(By.cssSelector("#result tbody tr"))
                .isEmpty());
        assertTrue(browser.driver().findElement(By.id("result")).getText().contains("Enver Hoxha"));
        String address = site.home().resolve("/page/person/hoxha").toString();
        WebElement link = browser.driver().findElement(By.cssSelector("#result a[href='" + address + "']"));
        assertTrue(String.valueOf(link.getDomAttribute("title")).endsWith("/person/hoxha"));
        assertFalse(String.valueOf(link.getDomAttribute("title"))
                .startsWith(site.home().toString()));
    }
}
