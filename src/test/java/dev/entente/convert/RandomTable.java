package dev.entente.convert;

import dev.entente.csvw.Fetcher;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A table with its metadata, made up from a seed: most cells fit, some do not.
final class RandomTable {
    private static final String SITE = "http://example.org/";
    /// Datatypes, each with cells that are values of it.
    private static final List<List<String>> TYPES = List.of(
            List.of("\"string\"", "a", "abc", "x y", "ë", "កម្ពុជា", "\uFFFD", "say \"no\"", "back\\slash", "tab\tbed"),
            List.of("\"string\"", "line\nbreak", "http://example.org/x?y=1&z=%20", "\u00A0x", "a;b;c", "\f", " lead"),
            List.of("\"integer\"", "12", "-3", "+07", "007", "12345678901234567890", "1", "0"),
            List.of("\"decimal\"", "12", "1.50", "-0.1", ".5", "1."),
            List.of("\"double\"", "1E3", "NaN", "1.50", "-INF"),
            List.of("\"boolean\"", "true", "0", "false", "1"),
            List.of("\"date\"", "1972-02-29", "1975-04-17", "1975-04-17Z", "-0044-03-15"),
            List.of("\"token\"", "a", "x y", "in  side"),
            List.of("\"normalizedString\"", "trail ", "in  side", "tab\tbed"),
            List.of("\"anyURI\"", "http://example.org/x?y=1&z=%20", "x"),
            List.of("\"gYear\"", "1975"),
            List.of("\"dateTime\"", "1975-04-17T10:00:00Z"),
            List.of("\"byte\"", "12", "-128", "127"),
            List.of("\"nonNegativeInteger\"", "12", "0"),
            List.of("{\"base\": \"date\", \"format\": \"dd/MM/yyyy\"}", "17/04/1975", "29/02/2000"),
            List.of("{\"base\": \"date\", \"format\": \"d.M.yyyy\"}", "1.4.1975", "31.12.1975", "01.04.1975"),
            List.of("{\"base\": \"boolean\", \"format\": \"yes|no\"}", "yes", "no"),
            List.of("{\"base\": \"decimal\", \"format\": \"#,##0.0#\"}", "12,345.5", "1.50"),
            List.of("{\"base\": \"string\", \"maxLength\": 4}", "abc", "ë"),
            List.of("{\"base\": \"string\", \"format\": \"[a-z]*\"}", "abc"),
            List.of("{\"base\": \"string\", \"@id\": \"http://example.org/own\"}", "abc", "ë\""),
            List.of("{\"base\": \"integer\", \"minimum\": 3}", "12", "03"));
    private static final List<String> ODD_CELLS = List.of(
            "a", "ë", "12", "-3", "1973-02-29", "31.4.1975", "1;2", ";", " lead", "trail ", "-", "n/a", "say \"no\"");

    private static final List<String> TEMPLATES = List.of(
            "http://example.org/{c0}",
            "http://example.org/{c1}/{c0}",
            "#{c0}",
            "x/{c0}",
            "{+c0}",
            "http://example.org/{_name}/{_row}",
            "http://example.org/r{_sourceRow}{?c1,c2}",
            "{#c1}",
            "http://example.org/fixed",
            "schema:{c1}");

    private final Random random;
    private final List<List<String>> types = new ArrayList<>(); // by column of the file
    final byte[] csv;
    final String metadata;

    RandomTable(long seed) {
        this.random = new Random(seed);
        int width = 1 + random.nextInt(5);
        String delimiter = random.nextInt(4) == 0 ? ";" : ",";
        int skipped = random.nextInt(6) == 0 ? 1 : 0;
        this.metadata = metadata(width, delimiter, skipped);
        this.csv = csv(skipped, delimiter).getBytes(StandardCharsets.UTF_8);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String metadata(int width, String delimiter, int skipped) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            types.add(any(TYPES));
            columns.add("{\"name\": \"c" + i + "\", \"titles\": \"h" + (i + skipped) + "\", \"datatype\": "
                    + types.get(i).get(0) + properties(false) + "}");
        }
        for (int i = random.nextInt(3) - 1; i > 0; i--) {
            columns.add("{\"virtual\": true" + properties(true) + "}");
        }
        String about = chance(3) ? "" : "\"aboutUrl\": \"" + any(TEMPLATES) + "\",";
        String key = chance(2) ? "\"primaryKey\": [\"c0\"" + (width > 1 && chance(2) ? ", \"c1\"" : "") + "]," : "";
        String titles = chance(8) ? "\"rowTitles\": [\"c0\"]," : "";
        return """
                {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
                 "dialect": {"delimiter": "%s", "header": true, "skipColumns": %d, "trim": %s, "skipBlankRows": %s, "commentPrefix": %s},
                 "tableSchema": {%s %s %s "columns": [%s]}}
                """.formatted(
                        delimiter,
                        skipped,
                        any(List.of("false", "false", "true", "\"start\"", "\"end\"")),
                        chance(4),
                        chance(4) ? "\"#\"" : "null",
                        about,
                        key,
                        titles,
                        String.join(",\n", columns));
    }

    private String properties(boolean virtual) {
        StringBuilder json = new StringBuilder();
        json.append(
                chance(2)
                        ? ", \"propertyUrl\": \"" + any(List.of("schema:name", "#{_name}", "http://e/{c0}")) + '"'
                        : "");
        json.append(virtual || chance(4) ? ", \"valueUrl\": \"" + any(TEMPLATES) + '"' : "");
        json.append(chance(6) ? ", \"aboutUrl\": \"" + any(TEMPLATES) + '"' : "");
        json.append(chance(6) ? ", \"default\": \"" + any(List.of("a", "12", "é", "1975-04-17")) + '"' : "");
        json.append(chance(6) ? ", \"null\": [\"\", \"-\", \"n/a\"]" : "");
        json.append(chance(6) ? ", \"lang\": \"en-gb\"" : "");
        json.append(chance(8) ? ", \"required\": true" : "");
        json.append(chance(10) ? ", \"suppressOutput\": true" : "");
        json.append(chance(5) ? ", \"separator\": \"" + any(List.of(";", ";", " ", "; ")) + '"' : "");
        json.append(chance(12) ? ", \"ordered\": true" : "");
        return json.toString();
    }

    private String csv(int skipped, String delimiter) {
        int width = types.size() + skipped;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < width; i++) {
            text.append(i == 0 ? "" : delimiter).append('h').append(i);
        }
        text.append('\n');
        String end = chance(3) ? "\r\n" : "\n";
        for (int i = random.nextInt(30); i > 0; i--) {
            int cells = chance(40) ? width + 1 : width;
            for (int j = 0; j < cells; j++) {
                text.append(j == 0 ? "" : delimiter)
                        .append(cell(j < skipped || j >= width ? TYPES.get(0) : types.get(j - skipped), delimiter));
            }
            text.append(i == 1 && chance(2) ? "" : end);
            text.append(chance(40) ? end : "").append(chance(60) ? "# remark" + end : "");
        }
        return text.append(chance(60) ? "\"open" : "").toString();
    }

    private String cell(List<String> type, String delimiter) {
        String valid = type.get(1 + random.nextInt(type.size() - 1));
        String cell = chance(12) ? "" : chance(30) ? any(ODD_CELLS) : valid;
        boolean quoted =
                chance(5) || cell.contains(delimiter) || cell.contains("\n") || (cell.contains("\"") && !chance(30));
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    URI start() {
        return URI.create(SITE + "csv-metadata.json");
    }

    ConvertOptions options() {
        return ConvertOptions.STANDARD
                .withMode(chance(2) ? Mode.STANDARD : Mode.MINIMAL)
                .withPurpose(chance(3) ? Purpose.VALIDATE : Purpose.CONVERT)
                .withKeys(chance(2))
                .withRowProvenance(chance(3));
    }

    Fetcher fetcher() {
        Map<String, byte[]> site = Map.of("csv-metadata.json", metadata.getBytes(StandardCharsets.UTF_8), "t.csv", csv);
        return uri -> Optional.ofNullable(site.get(uri.toString().replace(SITE, "")))
                .map(bytes -> Fetcher.Fetched.of(new ByteArrayInputStream(bytes)));
    }
}
