package dev.entente.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws cells as a table for a terminal. Where it is too wide, columns are left out in the order of the header's
/// `narrow`, until the others can be wrapped; the first of them also where a row would be too tall.
final class Table {
    private static final String GAP = "  ";
    private static final int COMFORTABLE = 12;
    private static final int LONGEST_PIECE = 18;
    private static final int TALL = 3;
    /// Where a line may end: at spaces, and inside a word after these, as in `1975-12-02/1978-07`.
    private static final Pattern PIECES = Pattern.compile("[^\\s/~–]*[/~–]+|[^\\s/~–]+");
    private static final Pattern WORDS = Pattern.compile("\\S+");
    private static final List<String> NARROW = List.of("row", "hedge", "dating", "statedIn", "statedBy", "reading");

    private final Cells cells;
    private final int[] widths;
    private final List<String> leftOut;
    private final String series;
    private final boolean colour;

    private Table(Cells cells, int[] widths, List<String> leftOut, String series, boolean colour) {
        this.cells = cells;
        this.series = series;
        this.widths = widths;
        this.leftOut = leftOut;
        this.colour = colour;
    }

    /// Lays out a table with all its columns, however little room there is.
    ///
    /// @param width of the terminal; 0 for as wide as it needs
    static Table whole(Cells cells, Header header, int width, boolean colour) {
        return new Table(cells, widths(cells, width), List.of(), header.series(), colour);
    }

    /// Lays out a table.
    ///
    /// @param width of the terminal; 0 for as wide as it needs
    static Table of(Cells cells, Header header, int width, boolean colour) {
        List<String> narrow = header.narrow().isEmpty() ? NARROW : header.narrow();
        List<String> leftOut = new ArrayList<>();
        Cells fitting = cells;
        for (String column : narrow) {
            if (width <= 0 || (total(least(fitting)) <= width && !(leftOut.isEmpty() && isTall(fitting, width)))) {
                break;
            }
            if (fitting.columns().contains(column)) {
                fitting = fitting.without(column);
                leftOut.add(column);
            }
        }
        return new Table(fitting, widths(fitting, width), leftOut, header.series(), colour);
    }

    private static boolean isTall(Cells cells, int width) {
        int[] widths = widths(cells, width);
        return cells.rows().stream().anyMatch(row -> {
            for (int i = 0; i < widths.length; i++) {
                if (wrap(row.get(i), widths[i]).size() > TALL) {
                    return true;
                }
            }
            return false;
        });
    }

    /// Whether its lines are no longer than this.
    boolean fits(int width) {
        return width <= 0 || total(widths) <= width;
    }

    /// The columns that the terminal had no room for.
    List<String> leftOut() {
        return leftOut;
    }

    /// The lines of the table.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> titles = cells.columns().stream().map(Cells::title).toList();
        for (String line : row(titles)) {
            lines.add(colour ? "\u001b[1m" + line + "\u001b[0m" : line);
        }
        List<String> rule = Arrays.stream(widths).mapToObj("─"::repeat).toList();
        lines.add(String.join(GAP, rule));
        int column = cells.columns().indexOf(series);
        String before = null;
        for (List<String> row : cells.rows()) {
            boolean same = column >= 0 && row.get(column).equals(before);
            lines.addAll(row(same ? blanked(row, column) : row));
            before = column < 0 ? null : row.get(column);
        }
        return lines;
    }

    private static List<String> blanked(List<String> row, int column) {
        List<String> blanked = new ArrayList<>(row);
        blanked.set(column, "");
        return blanked;
    }

    private List<String> row(List<String> texts) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(texts.get(i), widths[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i == 0 ? "" : GAP)
                        .append(text)
                        .append(" ".repeat(Math.max(0, widths[i] - CellWidth.of(text))));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int[] widths(Cells cells, int width) {
        int[] natural = natural(cells);
        if (width <= 0 || total(natural) <= width) {
            return natural;
        }
        int[] widths = least(cells);
        int spare = satisfy(widths, natural, width - total(widths));
        for (int i = 0; spare > 0; i = (i + 1) % widths.length) {
            if (widths[i] < natural[i]) {
                widths[i]++;
                spare--;
            }
        }
        return widths;
    }

    /// Gives columns all they need, those that need the least first.
    ///
    /// @return what is left to give, too little for any of the others
    private static int satisfy(int[] widths, int[] natural, int spare) {
        List<Integer> wanting = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wanting.add(i);
        }
        wanting.sort(Comparator.comparingInt(i -> natural[i] - widths[i]));
        int left = Math.max(0, spare);
        for (int i : wanting) {
            int need = natural[i] - widths[i];
            if (need <= left) {
                widths[i] = natural[i];
                left -= need;
            }
        }
        return left;
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP.length() * Math.max(0, widths.length - 1);
    }

    private static int[] natural(Cells cells) {
        return measure(cells, CellWidth::of);
    }

    /// As narrow as a column can well be: its longest piece fits, up to a limit.
    private static int[] least(Cells cells) {
        return measure(
                cells,
                text -> Math.min(
                        CellWidth.of(text), Math.max(COMFORTABLE, Math.min(LONGEST_PIECE, longestPiece(text)))));
    }

    private static int longestPiece(String text) {
        return PIECES.matcher(text)
                .results()
                .mapToInt(piece -> CellWidth.of(piece.group()))
                .max()
                .orElse(0);
    }

    private static int[] measure(Cells cells, ToIntFunction<String> measure) {
        int[] widths = new int[cells.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    Math.max(1, measure.applyAsInt(Cells.title(cells.columns().get(i))));
            for (List<String> row : cells.rows()) {
                widths[i] = Math.max(widths[i], measure.applyAsInt(row.get(i)));
            }
        }
        return widths;
    }

    /// Breaks a text between its pieces, a piece that is longer than the line where it must.
    static List<String> wrap(String text, int width) {
        return wrap(text, width, PIECES);
    }

    /// Breaks a text between its words, so that what is one name stays in one piece.
    static List<String> wrapWords(String text, int width) {
        return wrap(text, width, WORDS);
    }

    private static List<String> wrap(String text, int width, Pattern unit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher pieces = unit.matcher(text);
        int end = 0;
        while (pieces.find()) {
            boolean space = pieces.start() > end;
            end = pieces.end();
            String piece = pieces.group();
            int used = CellWidth.of(line.toString());
            if (used > 0 && used + (space ? 1 : 0) + CellWidth.of(piece) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (used > 0 && space) {
                line.append(' ');
            }
            appendBreaking(piece, width, line, lines);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void appendBreaking(String piece, int width, StringBuilder line, List<String> lines) {
        int used = CellWidth.of(line.toString());
        for (int i = 0; i < piece.length(); ) {
            int c = piece.codePointAt(i);
            if (used > 0 && used + CellWidth.of(c) > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += CellWidth.of(c);
            i += Character.charCount(c);
        }
    }
}
