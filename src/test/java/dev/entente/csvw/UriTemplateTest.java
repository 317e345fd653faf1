package dev.entente.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// URI templates, on the variables of [RFC 6570, 3.2](https://www.rfc-editor.org/rfc/rfc6570#section-3.2).
class UriTemplateTest {
    private static final String BASE = "http://example.org/data/table.csv";

    private static final Map<String, String> TEXTS = Map.of(
            "var",
            "value",
            "hello",
            "Hello World!",
            "half",
            "50%",
            "path",
            "/foo/bar",
            "empty",
            "",
            "x",
            "1024",
            "y",
            "768",
            "who",
            "fred",
            "base",
            "http://example.com/home/",
            "v",
            "6");

    private static final Map<String, List<String>> LISTS =
            Map.of("list", List.of("red", "green", "blue"), "none", List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ' ', quoteCharacter = '\'', textBlock = """
            X{var} Xvalue
            X{hello} XHello%20World%21
            X{half} X50%25
            X{+hello} XHello%20World!
            X{+half} X50%25
            X{+path}/here X/foo/bar/here
            X{#var} X#value
            X{#hello} X#Hello%20World!
            X{#path,x}here X#/foo/bar,1024here
            X{x,y} X1024,768
            X{x,hello,y} X1024,Hello%20World%21,768
            X{?x,empty} X?x=1024&empty=
            X{?x,undef} X?x=1024
            X{var:3} Xval
            X{var:30} Xvalue
            X{list} Xred,green,blue
            X{list*} Xred,green,blue
            X{none} X
            X{+list} Xred,green,blue
            X{#list*} X#red,green,blue
            X{.who,half} X.fred.50%25
            X{.list} X.red,green,blue
            X{.list*} X.red.green.blue
            X{/var,x}/here X/value/1024/here
            X{/var:1,var} X/v/value
            X{/list} X/red,green,blue
            X{/list*} X/red/green/blue
            X{;v,empty,who} X;v=6;empty;who=fred
            X{;list} X;list=red,green,blue
            X{;list*} X;list=red;list=green;list=blue
            X{?list} X?list=red,green,blue
            X{?list*} X?list=red&list=green&list=blue
            X?fixed=yes{&x} X?fixed=yes&x=1024
            X{&list*} X&list=red&list=green&list=blue
            X{undef} X
            Xë{var} X%C3%ABvalue
            """)
    void expressionsExpandAsInTheRecommendation(String template, String expected) {
        assertEquals("http://example.org/" + expected, expand("http://example.org/" + template));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ' ', textBlock = """
            #row-{x} http://example.org/data/table.csv#row-1024
            {#var} http://example.org/data/table.csv#value
            ../person/{who} http://example.org/person/fred
            {who} http://example.org/data/fred
            {+path} http://example.org/foo/bar
            {+base}index http://example.com/home/index
            schema:{who} http://schema.org/fred
            mailto:{who} mailto:fred
            ?x={x} http://example.org/data/table.csv?x=1024
            """)
    void resultsAreResolvedAgainstTheTable(String template, String expected) {
        assertEquals(expected, expand(template));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "a}b",
                "{a",
                "{}",
                "{a b}",
                "{a:0}",
                "{a:12345}",
                "{a:x}",
                "{a:3*}",
                "{.}",
                "{a..b}",
                "{!a}"
            })
    void whatBreaksTheGrammarIsNoTemplate(String text) {
        assertTrue(UriTemplate.parse(text).isEmpty());
    }

    @Test
    void aTemplateKnowsItsVariablesAndItsText() {
        UriTemplate template = UriTemplate.parse("{a}/{b,c_d}{?e.f}").orElseThrow();
        assertEquals(List.of("a", "b", "c_d", "e.f"), template.variables());
        assertEquals("{a}/{b,c_d}{?e.f}", template.toString());
        assertEquals(template, UriTemplate.parse(template.toString()).orElseThrow());
    }

    @Test
    void whatIsTheSameInEveryRowIsExpandedOnce() {
        BoundTemplate.Scope constants = new BoundTemplate.Scope() {
            @Override
            public @Nullable String constant(String name) {
                return TEXTS.get(name);
            }

            @Override
            public int slot(String name) {
                return BoundTemplate.UNDEFINED;
            }
        };
        assertEquals(
                "http://example.org/data/fred",
                UriTemplate.parse("{who}").orElseThrow().bind(constants, BASE).constant());
    }

    private static String expand(String template) {
        List<String> names =
                List.of("var", "hello", "half", "path", "empty", "x", "y", "who", "base", "v", "list", "none");
        BoundTemplate.Scope scope = new BoundTemplate.Scope() {
            @Override
            public @Nullable String constant(String name) {
                return null;
            }

            @Override
            public int slot(String name) {
                return names.indexOf(name);
            }
        };
        return UriTemplate.parse(template).orElseThrow().bind(scope, BASE).expand(new BoundTemplate.Values() {
            @Override
            public @Nullable String text(int slot) {
                return TEXTS.get(names.get(slot));
            }

            @Override
            public @Nullable List<String> list(int slot) {
                return LISTS.get(names.get(slot));
            }
        });
    }
}
