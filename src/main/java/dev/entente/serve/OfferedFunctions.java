package dev.entente.serve;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/// The functions a query may call by their IRI: those known when the endpoint starts, without the ones that wait or
/// match expressions beyond any time limit. Nothing is loaded by the name of its class.
final class OfferedFunctions extends FunctionRegistry {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final String ARQ = "http://jena.apache.org/ARQ/function#";
    private static final List<String> REFUSED = List.of(ARQ + "wait", XPATH + "matches", XPATH + "replace");

    private OfferedFunctions() {}

    static OfferedFunctions of(FunctionRegistry known) {
        OfferedFunctions offered = new OfferedFunctions();
        for (Iterator<String> iris = known.keys(); iris.hasNext(); ) {
            String iri = iris.next();
            if (!REFUSED.contains(iri)) {
                offered.put(iri, known.getFunctionFactory(iri));
            }
        }
        return offered;
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
    }
}
