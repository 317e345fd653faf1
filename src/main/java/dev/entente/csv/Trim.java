package dev.entente.csv;

/// Where white space around a cell is taken away.
public enum Trim {
    /// Nowhere.
    NONE,
    /// In front.
    START,
    /// Behind.
    END,
    /// On both sides.
    BOTH;

    /// The cell without the white space this setting takes away; `cell` itself where there is none.
    public String apply(String cell) {
        int from = 0;
        int to = cell.length();
        if (this == START || this == BOTH) {
            while (from < to && isSpace(cell.charAt(from))) {
                from++;
            }
        }
        if (this == END || this == BOTH) {
            while (to > from && isSpace(cell.charAt(to - 1))) {
                to--;
            }
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }
}
