package dev.entente.edtf;

import java.util.Optional;

/// What came of reading a text as EDTF: the date, or what is wrong with the text.
public sealed interface EdtfResult {
    /// The date, or empty when the text is no EDTF.
    Optional<Edtf> date();

    /// The text is EDTF.
    record Parsed(Edtf value) implements EdtfResult {
        @Override
        public Optional<Edtf> date() {
            return Optional.of(value);
        }
    }

    /// The text is not EDTF.
    ///
    /// @param text what was read
    /// @param at the character at which reading stopped, counted from 1
    /// @param problem what is wrong there, such as `a month has two digits`
    /// @param hint what to do about it, such as `write 1975-04-17`
    record Fault(String text, int at, String problem, String hint) implements EdtfResult {
        @Override
        public Optional<Edtf> date() {
            return Optional.empty();
        }

        /// The whole in one line.
        public String message() {
            return "\"" + text + "\" is not an EDTF date: " + problem + " (character " + at + "); " + hint;
        }
    }
}
