package dev.entente.csvw;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A JSON value and where it stands.
sealed interface Json {
    /// Where the value begins.
    Spot at();

    /// What kind of value this is, in a word for messages.
    default String kind() {
        return switch (this) {
            case Obj o -> "an object";
            case Arr a -> "an array";
            case Text t -> "a text";
            case Num n -> "a number";
            case Bool b -> "true or false";
            case Null n -> "null";
        };
    }

    /// A place in a document, from 1.
    record Spot(long line, long character) {}

    /// An object; of members with one name, the last is the one.
    record Obj(Spot at, List<Member> members) implements Json {
        public Obj {
            members = List.copyOf(members);
        }

        Optional<Json> get(String name) {
            return member(name).map(Member::value);
        }

        Optional<Member> member(String name) {
            Member found = null;
            for (Member member : members) {
                if (member.name().equals(name)) {
                    found = member;
                }
            }
            return Optional.ofNullable(found);
        }

        boolean has(String name) {
            return member(name).isPresent();
        }
    }

    /// A name in an object, and its value.
    record Member(String name, Spot at, Json value) {}

    /// An array.
    record Arr(Spot at, List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /// A string.
    record Text(Spot at, String value) implements Json {}

    /// A number.
    record Num(Spot at, BigDecimal value, boolean integral) implements Json {}

    /// True or false.
    record Bool(Spot at, boolean value) implements Json {}

    /// Null.
    record Null(Spot at) implements Json {}
}
