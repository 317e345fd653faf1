package dev.entente.edtf;

/// A place in the text that is being parsed.
final class Cursor {
    /// Stands for the character after the last.
    static final char END = '\0';

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean lookingAt(String expected) {
        return text.startsWith(expected, at);
    }

    /// Moves past `expected` if it comes next.
    boolean take(String expected) {
        boolean here = lookingAt(expected);
        if (here) {
            at += expected.length();
        }
        return here;
    }

    /// Moves past exactly `count` digits, or letters `X` for digits that are not known.
    String digitsOrX(int count, String problem) {
        int start = at;
        for (int i = 0; i < count; i++) {
            if (!isDigit(peek()) && peek() != 'X') {
                throw mistake(problem);
            }
            at++;
        }
        return text.substring(start, at);
    }

    /// Moves past exactly `count` digits.
    int number(int count, String problem) {
        int start = at;
        String digits = digitsOrX(count, problem);
        if (digits.indexOf('X') >= 0) {
            throw mistakeAt(start, problem);
        }
        return Integer.parseInt(digits);
    }

    /// Moves past one digit or more.
    String digits(String problem) {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        if (start == at) {
            throw mistake(problem);
        }
        return text.substring(start, at);
    }

    int at() {
        return at;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    Mistake mistake(String problem) {
        return mistakeAt(at, problem);
    }

    Mistake mistakeAt(int position, String problem) {
        return new Mistake(position, problem);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Leads from the place of a fault back to where the result is made; never leaves this package.
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1;

        /// Counted from 0.
        final int at;

        final String problem;

        Mistake(int at, String problem) {
            super(problem, null, false, false);
            this.at = at;
            this.problem = problem;
        }
    }
}
