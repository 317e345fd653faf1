package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms that were filled in wrongly.
class MistakesTest {
    private static final Pattern FAULTY = Pattern.compile(
            "<(?:input|select) id=\"field-([^\"]+)\"[^>]* aria-describedby=\"help-\\S+ (mistake-[^\"]+)\" "
                    + "aria-invalid=\"true\"");

    @SuppressWarnings("NullAway.Init")
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofFixture();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> faulty(String body) {
        return FAULTY.matcher(body).results().map(found -> found.group(1)).toList();
    }

    /// The text of the message beside the field.
    private static String message(String body) {
        Matcher message = Pattern.compile(
                        "<p class=\"mistake\" id=\"(mistake-[^\"]+)\" role=\"alert\">(.*?)</p>", Pattern.DOTALL)
                .matcher(body);
        assertTrue(message.find(), body);
        FAULTY.matcher(body).results().forEach(field -> assertEquals(message.group(1), field.group(2)));
        String text = message.group(2);
        assertFalse(message.find(), "one message, not two");
        return text;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            who-met-whom?person=nobody-at-all  | person            | No person is called “nobody-at-all”.                    | Rien ne s'appelle «\u00a0nobody-at-all\u00a0» dans la catégorie «\u00a0personne\u00a0».
            who-met-whom?person=adda-venn      | person            | Did you mean “ada-venn” (person/ada-venn)?              | Vouliez-vous dire «\u00a0ada-venn\u00a0» (person/ada-venn)\u00a0?
            who-met-whom?person=borovia        | person            | “borovia” is no person: it is state/borovia.            | «\u00a0borovia\u00a0» n'est pas de la catégorie «\u00a0personne\u00a0»
            visits?from=1975-13                | from              | “1975-13” is not an EDTF date (character                | «\u00a01975-13\u00a0» n'est pas une date EDTF (caractère
            visits?from=1980&to=1970           | from,to           | The first date is later than the last.                  | La première date est postérieure à la dernière.
            stances?audience=angry             | audience          | “angry” is none of private, addressed                         | «\u00a0angry\u00a0» n'est pas l'un de private, addressed
            who-met-whom?between=ada-venn      | between,between-2         | This takes 2 values, not 1.                             | Il faut 2 valeurs, et non 1.
            who-met-whom?person=ada-venn&person=x | person,person-2 | This takes one value, not 2.                            | Il faut une valeur, et non 2.
            interval?first=                    | first             | Something has to be given here.                         | Il faut indiquer quelque chose ici.
            """)
    void whatIsWrongIsSaidBesideItsFieldInTheLanguageOfThePage(
            String asked, String fields, String english, String french) throws Exception {
        for (String language : List.of("en", "fr")) {
            HttpResponse<String> response = site.page("/queries/" + asked + "&lang=" + language);
            String body = response.body();
            assertEquals(400, response.statusCode(), body);
            assertEquals(List.of(fields.split(",")), faulty(body), body);
            String said = message(body);
            assertTrue(said.contains(language.equals("en") ? english : french), said);
            assertFalse(body.contains("class=\"problem\""), body);
        }
    }

    @Test
    void whatOnlyEnglishSaysOfADateIsMarkedAsEnglish() throws Exception {
        String french =
                message(site.page("/queries/visits?from=1975-13&lang=fr").body());
        assertTrue(french.contains("<span lang=\"en\">"), french);
        String english = message(site.page("/queries/visits?from=1975-13").body());
        assertFalse(english.contains("<span"), english);
    }

    @Test
    void whatWasTypedStaysInItsFieldAndTheOthersAreRight() throws Exception {
        String body =
                site.page("/queries/visits?visitor=nobody-at-all&from=1903").body();
        assertTrue(body.contains("value=\"nobody-at-all\""), body);
        assertTrue(body.contains("value=\"1903\""), body);
        assertEquals(List.of("visitor"), faulty(body));
        assertTrue(body.split("autofocus", -1).length == 2, body);
        assertEquals(List.of(), faulty(site.page("/queries/visits?from=1903").body()));
    }

    @Test
    void aFormThatNobodySentHasNoMistakes() throws Exception {
        HttpResponse<String> response = site.page("/queries/interval");
        assertEquals(200, response.statusCode());
        assertEquals(List.of(), faulty(response.body()));
        assertFalse(response.body().contains("class=\"mistake\""), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queries/visits", "/search", "/"})
    void aFormAsksOnInTheLanguageThatWasChosen(String path) throws Exception {
        String hidden = "<input type=\"hidden\" name=\"lang\" value=\"fr\">";
        String body = site.page(path + "?lang=fr").body();
        assertEquals(body.split("<form ", -1).length, body.split(hidden, -1).length, body);
        assertFalse(site.page(path).body().contains("name=\"lang\""));
    }

    @ParameterizedTest
    @CsvSource({"/timeline, list-class, Meeting, rencontre", "/queries/denials, list-property, met, a rencontré"})
    void namesOfTermsAreSuggestedWithWhatTheyMean(String path, String list, String name, String meaning)
            throws Exception {
        String body = site.page(path + "?lang=fr").body();
        assertTrue(body.contains("list=\"" + list + "\""), body);
        assertTrue(body.contains("<datalist id=\"" + list + "\">"), body);
        assertTrue(body.contains("<option value=\"" + name + "\">" + meaning + "</option>"), body);
    }
}
