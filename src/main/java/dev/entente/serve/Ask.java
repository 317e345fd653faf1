package dev.entente.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request, as far as pages and data depend on it.
///
/// @param path decoded, from the root of the site on
/// @param query what the address says after its question mark, as sent; empty for nothing
/// @param given the same, by name
/// @param accept the `Accept` header, empty for none
/// @param languages the `Accept-Language` header, empty for none
/// @param known the `If-None-Match` header, empty for none
/// @param origin where the site is, such as `http://127.0.0.1:3030`
record Ask(
        String path,
        String query,
        Map<String, List<String>> given,
        String accept,
        String languages,
        String known,
        String origin) {
    /// The first value of a parameter.
    Optional<String> first(String name) {
        return given.getOrDefault(name, List.of()).stream().findFirst();
    }

    Ask withPath(String other) {
        return new Ask(other, query, given, accept, languages, known, origin);
    }
}
