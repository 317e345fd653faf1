package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Properties of the metadata vocabulary that no test of the official suite looks at, or not in this combination.
class VocabularyTest {
    private static final String ID = "{\"name\": \"id\", \"titles\": \"id\", \"suppressOutput\": true}, ";

    private static String typed(String datatype) {
        return ID + "{\"name\": \"v\", \"titles\": \"v\", \"datatype\": " + datatype + "}";
    }

    /// [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570), every operator, with values that must be encoded.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x/{a}-{b}          | x/1%202-%C3%AB%2F3",
                "x/{+a,b}           | x/1%202,%C3%AB/3",
                "x{#b}              | x#%C3%AB/3",
                "{#a,b}             | t.csv#1%202,%C3%AB/3",
                "x{?a,b}            | x?a=1%202&b=%C3%AB%2F3",
                "x{?a}{&b}          | x?a=1%202&b=%C3%AB%2F3",
                "x{/a,b}            | x/1%202/%C3%AB%2F3",
                "x{.a}              | x.1%202",
                "x{;a,none}         | x;a=1%202",
                "x{?none,b}         | x?b=%C3%AB%2F3",
                "x/{a:1}            | x/1",
                "x{?list}           | x?list=p,q",
                "x{?list*}          | x?list=p&list=q",
                "x/{_row}-{_sourceRow}-{_column}-{_sourceColumn}-{_name} | x/1-2-2-2-v",
                "x/{misspelt}       | x/",
                "http://e.org/{a}   | http://e.org/1%202",
                "urn:x:{a}          | urn:x:1%202"
            })
    void everyOperatorOfTemplatesIsExpanded(String template, String url) throws IOException {
        new Site()
                .describe("""
                        "url": "t.csv", "tableSchema": {"columns": [
                          {"name": "a", "titles": "a", "suppressOutput": true},
                          {"name": "v", "titles": "v", "aboutUrl": "%s"},
                          {"name": "b", "titles": "b", "suppressOutput": true},
                          {"name": "list", "titles": "list", "separator": ";", "suppressOutput": true},
                          {"name": "none", "titles": "none"}]}
                        """.formatted(template))
                .put("t.csv", "a,v,b,list,none\n1 2,V,ë/3,p;q,\n")
                .becomes("<" + url + "> :v \"V\" .");
    }

    @Test
    void aPropertyCanBeMadeOfTheNameOfItsColumn() throws IOException {
        Site.table(ID + """
                        {"name": "v", "titles": "v", "propertyUrl": "http://example.org/p/{_name}"},
                        {"name": "w", "titles": "w", "propertyUrl": "schema:{_name}"},
                        {"titles": "x y"}
                        """, "id,v,w,x y\na,1,2,3\n")
                .becomes("<a> <p/v> \"1\" ; <http://schema.org/w> \"2\" ; <t.csv#x%20y> \"3\" .");
    }

    @Test
    void anEmptyCellHasNoValueUrlUnlessItIsVirtual() throws IOException {
        Site.table(ID + """
                        {"name": "v", "titles": "v", "valueUrl": "p/{v}"},
                        {"name": "w", "virtual": true, "valueUrl": "p/{v}"}
                        """, "id,v\na,1\nb,\n").becomes("<a> :v <p/1> ; :w <p/1> . <b> :w <p/> .");
    }

    @Test
    void whatAGroupOrASchemaSaysHoldsForColumnsThatSayNothing() throws IOException {
        new Site()
                .describe("""
                        "lang": "sq", "null": "-", "propertyUrl": "e:p", "tables": [
                          {"url": "t.csv", "separator": ";", "tableSchema": {"aboutUrl": "{id}", "lang": "fr", "columns": [
                            {"name": "id", "titles": "id", "suppressOutput": true},
                            {"name": "v", "titles": "v"},
                            {"name": "w", "titles": "w", "lang": "en", "separator": null, "null": ""}]}}]
                        """.replace("e:", Site.BASE))
                .put("t.csv", "id,v,w\na,1;2;-,-\nb,-,\n")
                .becomes("<a> e:p \"1\"@fr, \"2\"@fr, \"-\"@en .");
    }

    @Test
    void theContextGivesTextsTheirLanguage() throws IOException {
        new Site().describe("""
                        "url": "t.csv", "dc:title": ["Visits", {"@value": "Vizita", "@language": "sq"}, {"@value": "1"}],
                        "tableSchema": {"columns": [{"titles": {"en": "id"}}]}
                        """).put("t.csv", "id\na\n").becomes("""
                        [] a csvw:TableGroup ; csvw:table [ a csvw:Table ; csvw:url <t.csv> ;
                          dc:title "Visits"@en, "Vizita"@sq, "1" ; csvw:row [ a csvw:Row ; csvw:rownum 1 ;
                          csvw:url <t.csv#row=2> ; csvw:describes [ :id "a" ] ] ] .
                        """, ConvertOptions.STANDARD);
    }

    @Test
    void rowTitlesHaveTheLanguageOfTheirColumns() throws IOException {
        new Site().describe("""
                        "url": "t.csv", "tableSchema": {"rowTitles": ["sq", "n"], "aboutUrl": "x", "columns": [
                          {"name": "sq", "titles": "sq", "lang": "sq"},
                          {"name": "n", "titles": "n", "datatype": "integer"}]}
                        """).put("t.csv", "sq,n\nTakim,1\n").becomes("""
                        [] a csvw:TableGroup ; csvw:table [ a csvw:Table ; csvw:url <t.csv> ; csvw:row [ a csvw:Row ;
                          csvw:rownum 1 ; csvw:url <t.csv#row=2> ; csvw:title "Takim"@sq, "1" ; csvw:describes <x> ] ] .
                        <x> :sq "Takim"@sq ; :n 1 .
                        """, ConvertOptions.STANDARD);
    }

    @Test
    void aTableThatIsNotForOutputIsCheckedAllTheSame() throws IOException {
        Site site = new Site()
                .describe("""
                        "tables": [
                          {"url": "t.csv", "suppressOutput": true, "tableSchema": {"primaryKey": "id", "columns": [
                            {"name": "id", "titles": "id"}]}},
                          {"url": "u.csv", "tableSchema": {"columns": [{"name": "to", "titles": "to"}], "foreignKeys": [
                            {"columnReference": "to", "reference": {"resource": "t.csv", "columnReference": "id"}}]}}]
                        """)
                .put("t.csv", "id\na\n")
                .put("u.csv", "to\na\nb\n")
                .becomes("[] <u.csv#to> \"a\" . [] <u.csv#to> \"b\" .");
        assertEquals(1, site.validated().size());
    }

    @Test
    void directionsAndTransformationsMakeNoTriples() throws IOException {
        Site site = new Site().describe("""
                        "url": "t.csv", "tableDirection": "rtl", "transformations": [
                          {"url": "x.xsl", "titles": "T", "targetFormat": "http://www.iana.org/assignments/media-types/text/html",
                           "scriptFormat": "https://mustache.github.io/", "source": "json"}],
                        "tableSchema": {"columns": [{"titles": "id", "textDirection": "inherit"}]}
                        """).put("t.csv", "id\na\n").becomes("[] :id \"a\" .");
        assertEquals(List.of(), site.said());
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"any\"            | x y        | xsd:anyAtomicType",
                "\"gMonthDay\"      | --04-17    | xsd:gMonthDay",
                "\"gYear\"          | 1975       | xsd:gYear",
                "\"gYearMonth\"     | 1975-04    | xsd:gYearMonth",
                "\"gDay\"           | ---17      | xsd:gDay",
                "\"gMonth\"         | --04       | xsd:gMonth",
                "\"anyURI\"         | http://e/ë | xsd:anyURI",
                "\"language\"       | sq-AL      | xsd:language",
                "\"xml\"            | <a/>       | rdf:XMLLiteral",
                "\"html\"           | <a>        | rdf:HTML",
                "\"json\"           | [1]        | csvw:JSON",
                "\"hexBinary\"      | 0fb7       | xsd:hexBinary",
                "\"dayTimeDuration\" | P3DT4H    | xsd:dayTimeDuration",
                "\"yearMonthDuration\" | P3Y     | xsd:yearMonthDuration",
                "\"dateTimeStamp\"  | 1975-04-17T09:30:00Z | xsd:dateTimeStamp",
                "\"unsignedByte\"   | 255        | xsd:unsignedByte",
                "{\"base\": \"integer\", \"@id\": \"http://example.org/count\"} | 7 | e:count",
                "{\"base\": \"date\", \"format\": \"d.M.yyyy\", \"@id\": \"http://example.org/day\"} | 1975-04-17 | e:day"
            })
    void everyDatatypeHasLiteralsOfItsOwn(String datatype, String value, String type) throws IOException {
        String cell = value.equals("1975-04-17") ? "17.4.1975" : value;
        Site site = Site.table(typed(datatype), "id,v\na," + cell + "\n")
                .becomes("<a> :v \"" + value + "\"^^" + type + " .");
        assertEquals(List.of(), site.said());
    }

    @ParameterizedTest(name = "{0}: {1} and not {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'base': 'date', 'minimum': '1970-01-01', 'maximum': '1985-12-31'} | 1985-12-31 | 1986-01-01",
                "{'base': 'date', 'format': 'd.M.yyyy', 'minExclusive': '1.1.1970'} | 2.1.1970 | 1.1.1970",
                "{'base': 'duration', 'maximum': 'P1Y'}                             | P11M | P13M",
                "{'base': 'dayTimeDuration', 'minInclusive': 'PT24H'}               | P1D | PT23H59M",
                "{'base': 'gYear', 'minimum': '1970'}                               | 1970 | 1969",
                "{'base': 'time', 'maxExclusive': '12:00:00'}                       | 11:59:59 | 12:00:00",
                "{'base': 'decimal', 'minimum': 0.5, 'maximum': '0.50'}             | 0.5 | 0.51",
                "{'base': 'hexBinary', 'length': 2}                                 | 0fb7 | 0fb7a0",
                "{'base': 'base64Binary', 'maxLength': 3}                           | YWJj | YWJjZA==",
                "{'base': 'string', 'minLength': 2, 'maxLength': 2}                 | \uD83D\uDE00ë | \uD83D\uDE00",
                "{'base': 'integer', 'format': '000'}                               | 007 | 7",
                "{'base': 'duration', 'format': 'P[0-9]+D'}                         | P3D | P3M"
            })
    void limitsHoldForTheValueAndNotForTheText(String datatype, String good, String bad) throws IOException {
        Site site = Site.table(typed(datatype.replace('\'', '"')), "id,v\na," + good + "\nb," + bad + "\n");
        List<String> said = site.validated();
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("BAD_VALUE t.csv:3:3, row 2, column v: \"" + bad + "\""), said::toString);
    }

    @Test
    void limitsHoldForEachItemOfAList() throws IOException {
        Site site = Site.table(ID + """
                {"name": "v", "titles": "v", "separator": ";", "datatype": {"base": "string", "maxLength": 2}},
                {"name": "w", "titles": "w", "separator": " ", "datatype": {"base": "integer", "maximum": 9}}
                """, "id,v,w\na,ab;abc;cd,1 10 9\n");
        assertEquals(
                List.of(
                        "BAD_VALUE t.csv:2:3, row 1, column v: \"abc\" is not a text of at most 2 characters",
                        "BAD_VALUE t.csv:2:13, row 1, column w: \"10\" is not a whole number up to 9"),
                site.validated());
    }
}
