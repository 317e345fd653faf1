package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Moments of one lane that have the same date, meant in the same way: they share a mark, as they would hide each other
/// or pile up.
///
/// @param moments one or more
record Cluster(List<Moment> moments) {
    private static final int TOLD = 4;

    Cluster {
        moments = List.copyOf(moments);
    }

    /// Sorts moments into clusters, each where its first moment is.
    static List<Cluster> of(List<Moment> lane) {
        Map<Key, List<Moment>> byDate = new LinkedHashMap<>();
        lane.forEach(moment -> byDate.computeIfAbsent(Key.of(moment.span()), key -> new ArrayList<>())
                .add(moment));
        return byDate.values().stream().map(Cluster::new).toList();
    }

    private record Key(Object from, Object to, String look) {
        static Key of(Span span) {
            return new Key(span.from(), span.to(), span.look());
        }
    }

    Span span() {
        return moments.get(0).span();
    }

    /// How many there are, empty for a single one.
    String count() {
        return moments.size() == 1 ? "" : Integer.toString(moments.size());
    }

    /// The page of a single one; of several, where the first of them is told on this page.
    String href() {
        Moment first = moments.get(0);
        return moments.size() == 1 || first.told().isEmpty() ? first.href() : first.told();
    }

    /// What is said of it when it is pointed at.
    String title() {
        if (moments.size() == 1) {
            return moments.get(0).title();
        }
        String labels = moments.stream().limit(TOLD).map(Moment::label).collect(Collectors.joining("; "));
        return span().text() + " · " + moments.size() + ": " + labels + (moments.size() > TOLD ? "; …" : "");
    }

    String look() {
        return moments.stream().allMatch(Moment::doubtful) ? "moment doubtful" : "moment";
    }
}
