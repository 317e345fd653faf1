package dev.entente.edtf;

import java.util.Optional;

/// The start or the end of an interval or run.
public sealed interface EdtfEnd {
    /// The date it falls on, or empty where there is none to tell.
    Optional<EdtfDate> date();

    /// An end that is dated.
    record Dated(EdtfDate on) implements EdtfEnd {
        @Override
        public Optional<EdtfDate> date() {
            return Optional.of(on);
        }

        @Override
        public String toString() {
            return on.toString();
        }
    }

    /// An end without a date.
    enum Undated implements EdtfEnd {
        /// `..`: there is no such end.
        OPEN(".."),
        /// Nothing at all: there is one, and it is not known.
        UNKNOWN("");

        private final String sign;

        Undated(String sign) {
            this.sign = sign;
        }

        @Override
        public Optional<EdtfDate> date() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return sign;
        }
    }
}
