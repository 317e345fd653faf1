package dev.entente.graph;

import dev.entente.diag.Position;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/// Where a query is no SPARQL, and why.
///
/// @param line from 1; 0 where the fault is not at one place
/// @param column from 1; 0 where the fault is not at one place
/// @param problem in one line, without the place
/// @param pointer the line with a mark below the place, empty where there is none
public record SyntaxFault(int line, int column, String problem, String pointer) {
    /// Characters shown to either side of the place.
    private static final int AROUND = 35;
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern ENCOUNTERED = Pattern.compile("Encountered \"(.*)\" at line .*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*?) ?\"\\s*$");
    private static final Pattern LEXICAL = Pattern.compile("Lexical error .*after prefix (\".*\").*");

    /// What the parser says of this query, made readable.
    public static SyntaxFault of(String query, QueryParseException e) {
        String message =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        Matcher place = PLACE.matcher(message);
        boolean placed = place.find();
        int line = placed ? Integer.parseInt(place.group(1)) : Math.max(0, e.getLine());
        int column = placed ? Integer.parseInt(place.group(2)) : Math.max(0, e.getColumn());
        List<String> lines = query.lines().toList();
        boolean known = line > 0 && line <= lines.size() && column > 0;
        return new SyntaxFault(line, column, problem(message), known ? pointer(lines.get(line - 1), column) : "");
    }

    /// The place in a file of this name.
    public Position in(String file) {
        return Position.of(file, line, column);
    }

    /// The line, or so much of a long one as lies around the place.
    private static String pointer(String line, int column) {
        int from = column > AROUND ? column - AROUND : 0;
        int to = Math.min(line.length(), from + 2 * AROUND);
        String shown = line.substring(Math.min(from, to), to).replace('\t', ' ');
        return shown + "\n" + " ".repeat(column - from - 1) + "^";
    }

    private static String problem(String message) {
        Matcher encountered = ENCOUNTERED.matcher(message);
        if (encountered.matches()) {
            Matcher image = IMAGE.matcher(encountered.group(1));
            return encountered.group(1).contains("<EOF>") || !image.find()
                    ? "the query ends too early"
                    : "\"" + image.group(1) + "\" is not expected here";
        }
        Matcher lexical = LEXICAL.matcher(message);
        if (lexical.matches()) {
            return "this is no SPARQL after " + lexical.group(1);
        }
        return message.replaceFirst("^Line \\d+, column \\d+: ", "");
    }
}
