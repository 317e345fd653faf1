package dev.entente.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Chooses among media types by an `Accept` header.
/// [RFC 9110, 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#field.accept)
///
/// @param ranges in the order of the header
record Accept(List<Range> ranges) {
    private record Range(String type, double quality) {
        boolean holds(String offered) {
            return type.equals("*/*")
                    || type.equals(offered)
                    || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
        }

        int precision() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    /// Reads a header; an empty one accepts everything.
    static Accept of(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : (header.isBlank() ? "*/*" : header).split(",")) {
            String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";");
            double quality = 1;
            for (String piece : pieces) {
                String parameter = piece.strip();
                if (parameter.matches("q=[0-9]+(\\.[0-9]*)?")) {
                    quality = Double.parseDouble(parameter.substring(2));
                }
            }
            if (!pieces[0].isBlank()) {
                ranges.add(new Range(pieces[0].strip(), quality));
            }
        }
        return new Accept(ranges);
    }

    /// The one that is wanted most, the first of them where several are; nothing where none is accepted.
    Optional<String> best(List<String> offered) {
        String best = null;
        double quality = 0;
        for (String type : offered) {
            double found = quality(type);
            if (found > quality) {
                best = type;
                quality = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private double quality(String type) {
        return ranges.stream()
                .filter(range -> range.holds(type))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0.0);
    }
}
