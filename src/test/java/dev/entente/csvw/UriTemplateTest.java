package dev.entente.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570), and what CSV on the Web makes of the results.
class UriTemplateTest {
    private static final String BASE = "http://example.org/data/table.csv";

    private static final List<String> NAMES = List.of(
            "var", "hello", "empty", "path", "x", "y", "list", "undef", "half", "who", "base", "none", "dots", "word");
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("var", "value"),
            Map.entry("hello", "Hello World!"),
            Map.entry("empty", ""),
            Map.entry("path", "/foo/bar"),
            Map.entry("x", "1024"),
            Map.entry("y", "768"),
            Map.entry("half", "50%"),
            Map.entry("who", "fred"),
            Map.entry("base", "http://example.com/home/"),
            Map.entry("dots", "../a"),
            Map.entry("word", "Shqipëri <\"{}|^`> \uD83D\uDE00"));

    private static final BoundTemplate.Scope SCOPE = new BoundTemplate.Scope() {
        @Override
        public @Nullable String constant(String name) {
            return name.equals("_name") ? "on street" : null;
        }

        @Override
        public int slot(String name) {
            return NAMES.indexOf(name);
        }
    };

    private static final BoundTemplate.Values VALUES = new BoundTemplate.Values() {
        @Override
        public @Nullable String text(int slot) {
            return TEXTS.get(NAMES.get(slot));
        }

        @Override
        public @Nullable List<String> list(int slot) {
            return switch (NAMES.get(slot)) {
                case "list" -> List.of("red", "green", "blue");
                case "none" -> List.of();
                default -> null;
            };
        }
    };

    private static String expand(String template) {
        return UriTemplate.parse(template).orElseThrow().bind(SCOPE, BASE).expand(VALUES);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {var} | value
                    {hello} | Hello%20World%21
                    {half} | 50%25
                    O{empty}X | OX
                    O{undef}X | OX
                    {x,y} | 1024,768
                    {x,hello,y} | 1024,Hello%20World%21,768
                    ?{x,empty} | ?1024,
                    ?{x,undef} | ?1024
                    ?{undef,y} | ?768
                    {var:3} | val
                    {var:30} | value
                    {list} | red,green,blue
                    {list*} | red,green,blue
                    {+var} | value
                    {+hello} | Hello%20World!
                    {+half} | 50%25
                    {+path}/here | /foo/bar/here
                    here?ref={+path} | here?ref=/foo/bar
                    up{+path}{var}/here | up/foo/barvalue/here
                    {+x,hello,y} | 1024,Hello%20World!,768
                    {+path:6}/here | /foo/b/here
                    {+list} | red,green,blue
                    {#var} | #value
                    {#hello} | #Hello%20World!
                    {#half} | #50%25
                    foo{#empty} | foo#
                    foo{#undef} | foo
                    {#x,hello,y} | #1024,Hello%20World!,768
                    {#path,x}/here | #/foo/bar,1024/here
                    {#list*} | #red,green,blue
                    {.who} | .fred
                    {.who,who} | .fred.fred
                    X{.list} | X.red,green,blue
                    X{.list*} | X.red.green.blue
                    X{.none} | X
                    {/who} | /fred
                    {/var,x}/here | /value/1024/here
                    {/list*} | /red/green/blue
                    {;who} | ;who=fred
                    {;empty} | ;empty
                    {;half} | ;half=50%25
                    {;hello:5} | ;hello=Hello
                    {;list} | ;list=red,green,blue
                    {;list*} | ;list=red;list=green;list=blue
                    {?x,y} | ?x=1024&y=768
                    {?x,y,empty} | ?x=1024&y=768&empty=
                    {?x,y,undef} | ?x=1024&y=768
                    {?list} | ?list=red,green,blue
                    {?list*} | ?list=red&list=green&list=blue
                    ?fixed=yes{&x} | ?fixed=yes&x=1024
                    {&var:3} | &var=val
                    """)
    void theExamplesOfTheRfcHold(String template, String expansion) {
        assertEquals(UriText.resolve(BASE, expansion), expand(template));
        // A prefix that is absolute already leaves the expansion as it is.
        assertEquals("x:" + expansion, expand("x:" + template));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    person/{var} | http://example.org/data/person/value
                    ../person/{var} | http://example.org/person/value
                    #{var} | http://example.org/data/table.csv#value
                    {#var} | http://example.org/data/table.csv#value
                    '' | http://example.org/data/table.csv
                    row-{x} | http://example.org/data/row-1024
                    {+base}x | http://example.com/home/x
                    schema:{var} | http://schema.org/value
                    {_name} | http://example.org/data/on%20street
                    http://schema.org/{_name} | http://schema.org/on%20street
                    urn:x:{var} | urn:x:value
                    mailto:{who} | mailto:fred
                    ?x={x} | http://example.org/data/table.csv?x=1024
                    http://a.org/{word} | http://a.org/Shqip%C3%ABri%20%3C%22%7B%7D%7C%5E%60%3E%20%F0%9F%98%80
                    http://a.org/{+word} | http://a.org/Shqip%C3%ABri%20%3C%22%7B%7D%7C%5E%60%3E%20%F0%9F%98%80
                    http://a.org/ë x/{var} | http://a.org/%C3%AB%20x/value
                    """)
    void resultsAreAbsoluteAndLegal(String template, String url) {
        assertEquals(url, expand(template));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{}", "a}b", "{a b}", "{a", "{a:}", "{a:0}", "{a:12345}", "{a:3*}", "{!a}", "{a,}"})
    void whatIsNoTemplateIsRefused(String text) {
        assertTrue(UriTemplate.parse(text).isEmpty());
    }

    @Test
    void aTemplateWithoutRowsIsExpandedOnce() {
        assertEquals(
                "http://schema.org/name",
                UriTemplate.parse("schema:name").orElseThrow().bind(SCOPE, BASE).constant());
        assertNotNull(
                UriTemplate.parse("{_name}").orElseThrow().bind(SCOPE, BASE).constant());
        assertEquals(
                List.of("a", "b", "c"),
                UriTemplate.parse("{a}/{?b,c*}").orElseThrow().variables());
    }

    @Test
    void namesAreThoseOfVariables() {
        assertTrue(UriTemplate.isName("a_1.b%20"));
        assertFalse(UriTemplate.isName("a-b"));
        assertFalse(UriTemplate.isName("a..b"));
        assertFalse(UriTemplate.isName(".a"));
        assertFalse(UriTemplate.isName("a%2"));
        assertEquals("On%20Street%2D%C3%AB", Column.nameFrom("On Street-ë"));
    }
}
