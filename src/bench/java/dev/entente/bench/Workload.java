package dev.entente.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Makes the table of events that conversions are measured on: the same bytes for the same number of rows.
///
/// Usage: Workload ROWS FOLDER, which writes `events.csv` and its metadata.
public final class Workload {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> TYPES =
            List.of("StateVisit", "Meeting", "Banquet", "Telegram", "Communique", "Vote", "Treaty", "Protest");
    private static final List<String> PLACES =
            List.of("Beijing Tirana Phnom_Penh Paris New_York Belgrade Hanoi Moscow Bucharest Pyongyang Algiers Havana"
                    .split(" "));
    private static final List<String> WORDS = List.of(
            ("delegation premier foreign minister received talks solidarity congratulated government union friendship"
                            + " treaty banquet speech statement assembly resolution recognised ambassador credentials")
                    .split(" "));
    private static final String METADATA = """
            {
              "@context": "http://www.w3.org/ns/csvw",
              "url": "events.csv",
              "tableSchema": {
                "aboutUrl": "http://example.org/event/{id}",
                "columns": [
                  {"name": "id", "titles": "id", "required": true, "propertyUrl": "http://purl.org/dc/terms/identifier"},
                  {"name": "title", "titles": "title", "lang": "en", "propertyUrl": "http://purl.org/dc/terms/title"},
                  {"name": "date", "titles": "date", "datatype": {"base": "date", "format": "dd/MM/yyyy"}, "propertyUrl": "http://purl.org/dc/terms/date"},
                  {"name": "type", "titles": "type", "propertyUrl": "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "valueUrl": "http://example.org/ont#{type}"},
                  {"name": "place", "titles": "place", "propertyUrl": "http://example.org/ont#place", "valueUrl": "http://example.org/place/{place}"},
                  {"name": "participants", "titles": "participants", "separator": ";", "propertyUrl": "http://example.org/ont#participant"},
                  {"name": "attendance", "titles": "attendance", "datatype": "integer", "propertyUrl": "http://example.org/ont#attendance"},
                  {"name": "score", "titles": "score", "datatype": "decimal", "propertyUrl": "http://example.org/ont#score"}
                ],
                "primaryKey": "id"
              }
            }
            """;

    private long state = 88_172_645_463_325_252L;

    /// Writes table and metadata.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Files.writeString(folder.resolve("events.csv-metadata.json"), METADATA);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("events.csv"), StandardCharsets.UTF_8)) {
            new Workload().write(Integer.parseInt(arguments[0]), out);
        }
    }

    private void write(int rows, BufferedWriter out) throws IOException {
        out.write("id,title,date,type,place,participants,attendance,score\r\n");
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            row.setLength(0);
            row.append('E').append(padded(i, 7)).append(',').append(title()).append(',');
            if (random(10) > 0) {
                row.append(LocalDate.EPOCH.plusDays(random(5800)).format(DATE));
            }
            String participants = participants();
            String attendance = random(10) > 0 ? Integer.toString(1 + random(500)) : "";
            String score = random(100) + "." + padded(random(100), 2);
            row.append(',').append(TYPES.get(random(8))).append(',').append(PLACES.get(random(12)));
            row.append(',')
                    .append(participants)
                    .append(',')
                    .append(attendance)
                    .append(',')
                    .append(score);
            out.write(row.append("\r\n").toString());
        }
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private String title() {
        StringBuilder words = new StringBuilder();
        for (int k = 4 + random(5); k > 0; k--) {
            words.append(words.isEmpty() ? "" : " ").append(WORDS.get(random(20)));
        }
        words.setCharAt(0, Character.toUpperCase(words.charAt(0)));
        return switch (random(20)) {
            case 0 -> "\"" + words + ", \"\"" + WORDS.get(random(20)) + "\"\" and " + WORDS.get(random(20)) + '"';
            case 1 -> "\"" + words + ", Shqipëri–Kampuchéa\"";
            default -> words.toString();
        };
    }

    private String participants() {
        StringBuilder all = new StringBuilder();
        for (int k = 1 + random(5); k > 0; k--) {
            all.append(all.isEmpty() ? "P" : ";P").append(padded(random(20_000), 5));
        }
        return all.toString();
    }

    /// A xorshift generator.
    private int random(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) Long.remainderUnsigned(state, bound);
    }
}
