package dev.entente.query;

import java.util.List;

/// What is wrong with the arguments of a question, apart from the words for it: pages tell it in their language, beside
/// the field that is to be mended.
///
/// @param kind what is wrong
/// @param parameters whose values are wrong, the first one first
/// @param parts what is named in the message, in the order that the kind says
public record Mistake(Kind kind, List<String> parameters, List<String> parts) {
    /// What can be wrong.
    public enum Kind {
        /// Nothing is given where something must be.
        MISSING,
        /// How many values are wanted, and how many are given.
        COUNT,
        /// What was typed, the class of which nothing is named so, the nearest name and its path; both may be empty.
        UNKNOWN,
        /// What was typed, how many things it can mean, and a list of them.
        SEVERAL,
        /// What was typed, the class that is wanted, and the path of the thing of another class.
        OTHER_KIND,
        /// What was typed for a number.
        NO_NUMBER,
        /// What was typed, and the words there are.
        NO_CHOICE,
        /// What was typed, at which character it stops to be a date, what is wrong there, and what to do about it.
        NO_DATE,
        /// The first date is later than the last.
        ORDER
    }

    public Mistake {
        parameters = List.copyOf(parameters);
        parts = List.copyOf(parts);
    }

    static Mistake of(Kind kind, String... parts) {
        return new Mistake(kind, List.of(), List.of(parts));
    }

    /// The same, made with the values of these parameters.
    Mistake at(String... names) {
        return new Mistake(kind, List.of(names), parts);
    }
}
