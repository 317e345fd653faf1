package dev.entente.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question that is asked after another, with that one's arguments and some of its own.
///
/// @param query name of the query
/// @param arguments its own, by parameter, as a user would type them
public record FollowUp(String query, Map<String, List<String>> arguments) {
    public FollowUp {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
