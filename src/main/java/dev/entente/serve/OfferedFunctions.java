package dev.entente.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/// The functions a query may call by their IRI: casts, mathematics and those of this program, known when the endpoint
/// starts. The library has more, among them some that wait, that match beyond any time limit, or that make texts
/// without end; none of these is standard SPARQL. Nothing is loaded by the name of its class.
final class OfferedFunctions extends FunctionRegistry {
    private static final List<String> NAMESPACES = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions/math#",
            "https://w3id.org/entente/function#");

    private OfferedFunctions() {}

    static OfferedFunctions of(FunctionRegistry known) {
        OfferedFunctions offered = new OfferedFunctions();
        for (Iterator<String> iris = known.keys(); iris.hasNext(); ) {
            String iri = iris.next();
            if (NAMESPACES.stream().anyMatch(iri::startsWith)) {
                offered.put(iri, known.getFunctionFactory(iri));
            }
        }
        return offered;
    }

    /// Those that are no part of SPARQL 1.1, in the order of their IRIs.
    List<String> extensions() {
        List<String> iris = new ArrayList<>();
        keys().forEachRemaining(iris::add);
        return iris.stream()
                .filter(iri -> !iri.startsWith(NAMESPACES.getFirst()))
                .sorted()
                .toList();
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
    }
}
