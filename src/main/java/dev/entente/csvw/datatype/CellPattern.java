package dev.entente.csvw.datatype;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression for whole cells, in the syntax of ECMAScript and with a bound on its work.
///
/// A cell may take ten thousand steps and a thousand more for each of its characters. One that needs more counts as
/// not matching, so that no metadata document can stop the program.
final class CellPattern {
    private static final long STEPS = 10_000;
    private static final long STEPS_A_CHARACTER = 1_000;

    private static final Pattern LISTED =
            Pattern.compile("\\((?:WORD\\|)*WORD\\)|(?:WORD\\|)*WORD".replace("WORD", "[^\\\\\\[\\](){}.*+?^$|]+"));

    private final String source;
    private final Pattern pattern;

    private CellPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /// Reads an expression.
    ///
    /// @return nothing where the text is no regular expression
    static Optional<CellPattern> of(String source) {
        try {
            return Optional.of(new CellPattern(source, Pattern.compile(toJava(source))));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /// Java reads a bracket and `&&` inside a class as set operations, ECMAScript as characters.
    private static String toJava(String source) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                java.append(c).append(source.charAt(++i));
            } else if (!inClass && source.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (!inClass && c == '[') {
                inClass = true;
                java.append(c);
            } else if (inClass && (c == '[' || c == '&')) {
                java.append('\\').append(c);
            } else {
                inClass = inClass && c != ']';
                java.append(c);
            }
        }
        return java.toString();
    }

    /// What comes of comparing a text.
    enum Outcome {
        /// The whole text matches.
        MATCH,
        /// It does not.
        MISMATCH,
        /// It could not be found out within the bound.
        TOO_LONG
    }

    /// Compares the whole text.
    Outcome compare(String text) {
        try {
            Steps steps = new Steps(STEPS + STEPS_A_CHARACTER * text.length());
            return pattern.matcher(new Counted(text, steps)).matches() ? Outcome.MATCH : Outcome.MISMATCH;
        } catch (TooManyStepsException | StackOverflowError e) {
            return Outcome.TOO_LONG;
        }
    }

    /// The words of an expression such as `yes|no|unknown`; none where it is of another kind.
    List<String> words() {
        boolean listed = source.indexOf('|') > 0 && LISTED.matcher(source).matches();
        return listed ? List.of(source.replaceAll("^\\(|\\)$", "").split("\\|")) : List.of();
    }

    /// The expression as it was given.
    @Override
    public String toString() {
        return source;
    }

    /// How often a text may still be looked at.
    private static final class Steps {
        private long left;

        Steps(long left) {
            this.left = left;
        }

        void count() {
            if (--left < 0) {
                throw new TooManyStepsException();
            }
        }
    }

    /// Text that counts how often it is looked at.
    private record Counted(CharSequence text, Steps steps) implements CharSequence {
        @Override
        public char charAt(int index) {
            steps.count();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super(null, null, false, false);
        }
    }
}
