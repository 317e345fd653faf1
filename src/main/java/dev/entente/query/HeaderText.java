package dev.entente.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the `#+` lines at the top of a query as nested keys, lists and texts. The syntax is the part of YAML that
/// queries/README.md describes; everything else is refused with its line, never guessed at.
final class HeaderText {
    private static final String MARK = "#+";
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(?: +(.*))?");

    /// A line without its mark and its indentation.
    private record Line(int number, int indent, String text) {}

    private final String file;
    private final List<Line> lines;
    private int next;

    private HeaderText(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// The fields of the header, none where the file has no header.
    ///
    /// @param file as messages name it
    static Value.Fields read(String file, String query) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : query.lines().toList()) {
            number++;
            if (!line.startsWith(MARK)) {
                break;
            }
            String text = line.substring(MARK.length()).stripTrailing();
            String bare = text.stripLeading();
            lines.add(new Line(number, bare.isEmpty() ? 0 : text.length() - bare.length(), bare));
        }
        HeaderText header = new HeaderText(file, lines);
        Line first = header.peek();
        return first == null ? new Value.Fields(1, new LinkedHashMap<>()) : header.whole(first);
    }

    private Value.Fields whole(Line first) {
        Value.Fields fields = fields(first.indent());
        Line rest = peek();
        if (rest != null) {
            throw fault(rest.number(), "this line is not indented like the lines above it", null);
        }
        return fields;
    }

    /// The next line that says something, or null at the end.
    private @Nullable Line peek() {
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (!line.text().isEmpty() && !line.text().startsWith("#")) {
                return line;
            }
            next++;
        }
        return null;
    }

    private Value.Fields fields(int indent) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        int start = 0;
        for (Line line = peek(); line != null && line.indent() == indent; line = peek()) {
            start = start == 0 ? line.number() : start;
            Matcher matcher = KEY.matcher(line.text());
            if (!matcher.matches()) {
                throw fault(line.number(), "expected \"key: value\", found \"" + line.text() + "\"", null);
            }
            next++;
            Value value = value(line, indent, matcher.group(2));
            if (fields.putIfAbsent(matcher.group(1), value) != null) {
                throw fault(line.number(), "key \"" + matcher.group(1) + "\" is given twice", null);
            }
        }
        return new Value.Fields(start, fields);
    }

    private Value value(Line line, int indent, @Nullable String text) {
        String given = text == null ? "" : withoutComment(text);
        if (given.equals("|")) {
            return block(line.number(), indent);
        }
        if (!given.isEmpty()) {
            return inline(line.number(), given);
        }
        Line below = peek();
        if (below == null || below.indent() <= indent) {
            throw fault(line.number(), "the key has no value", "write one, or leave the line out");
        }
        return below.text().startsWith("- ") ? items(below.indent()) : fields(below.indent());
    }

    private Value.Items items(int indent) {
        List<Value> items = new ArrayList<>();
        int start = 0;
        for (Line line = peek(); line != null && line.indent() == indent; line = peek()) {
            start = start == 0 ? line.number() : start;
            if (!line.text().startsWith("- ")) {
                throw fault(line.number(), "expected \"- \", found \"" + line.text() + "\"", null);
            }
            String rest = line.text().substring(2).stripLeading();
            if (KEY.matcher(rest).matches()) {
                int inner = indent + line.text().length() - rest.length();
                lines.set(next, new Line(line.number(), inner, rest));
                items.add(fields(inner));
            } else {
                next++;
                items.add(inline(line.number(), withoutComment(rest)));
            }
        }
        return new Value.Items(start, items);
    }

    /// The indented lines below `|`, with their line ends, without the indentation they share.
    private Value.Text block(int number, int indent) {
        List<Line> block = new ArrayList<>();
        while (next < lines.size()
                && (lines.get(next).text().isEmpty() || lines.get(next).indent() > indent)) {
            block.add(lines.get(next++));
        }
        int shared = block.stream()
                .filter(line -> !line.text().isEmpty())
                .mapToInt(Line::indent)
                .min()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : block) {
            text.append(" ".repeat(Math.max(0, line.indent() - shared)))
                    .append(line.text())
                    .append('\n');
        }
        return new Value.Text(number, text.toString().strip());
    }

    private Value inline(int number, String text) {
        if (!text.startsWith("[")) {
            return new Value.Text(number, scalar(number, text));
        }
        if (!text.endsWith("]")) {
            throw fault(number, "the list is not closed: " + text, "end it with ] on the same line");
        }
        List<Value> items = new ArrayList<>();
        String inner = text.substring(1, text.length() - 1).strip();
        if (!inner.isEmpty()) {
            for (String item : inner.split(",", -1)) {
                items.add(new Value.Text(number, scalar(number, item.strip())));
            }
        }
        return new Value.Items(number, items);
    }

    private String scalar(int number, String text) {
        if (text.isEmpty()) {
            throw fault(number, "the list has an empty item", null);
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            if (text.length() < 2 || text.charAt(text.length() - 1) != first) {
                throw fault(number, "the quote is not closed: " + text, null);
            }
            String inner = text.substring(1, text.length() - 1);
            return first == '"' ? inner.replace("\\\"", "\"") : inner.replace("''", "'");
        }
        if ("&*!>{}%@`".indexOf(first) >= 0) {
            throw fault(number, "a text cannot begin with " + first, "put it in double quotes");
        }
        return text;
    }

    /// Cuts a remark off: a `#` after a space, outside quotes.
    private static String withoutComment(String text) {
        if (text.startsWith("#")) {
            return "";
        }
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (i == 0 || " [,".indexOf(text.charAt(i - 1)) >= 0)) {
                quote = c;
            } else if (c == '#' && i > 0 && text.charAt(i - 1) == ' ') {
                return text.substring(0, i).strip();
            }
        }
        return text.strip();
    }

    private BadQueryException fault(int line, String message, @Nullable String hint) {
        return new BadQueryException(QueryCode.BAD_HEADER, file, line, message, hint);
    }
}
