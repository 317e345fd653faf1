package dev.entente.csvw.datatype;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression for whole cells, in the syntax of ECMAScript and with a bound on its work.
///
/// A cell that needs more than five million steps counts as not matching: no metadata document can stop the program.
public final class CellPattern {
    private static final int MOST_STEPS = 5_000_000;

    private final String source;
    private final Pattern pattern;

    private CellPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /// Reads an expression.
    ///
    /// @return nothing where the text is no regular expression
    public static Optional<CellPattern> of(String source) {
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

    /// Whether the whole text matches, found within the bound.
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new Steps())).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /// The expression as it was given.
    @Override
    public String toString() {
        return source;
    }

    /// How often a text was looked at.
    private static final class Steps {
        private int taken;

        void count() {
            if (++taken > MOST_STEPS) {
                throw new TooManySteps();
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

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
