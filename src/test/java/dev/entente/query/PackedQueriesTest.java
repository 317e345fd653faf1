package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What holds for every query of this repository, asked of its own dossier.
class PackedQueriesTest {
    private static final Dossier DOSSIER = Dossier.find(Path.of(""));
    private static final DossierGraph GRAPH = DossierGraph.open(DOSSIER);
    private static final Inquiry INQUIRY = Inquiry.of(DOSSIER, () -> GRAPH);

    @TestFactory
    Stream<DynamicTest> everyQuerySaysWhatItAsks() {
        return each(query -> {
            assertFalse(query.header().summary().isEmpty());
            for (Parameter parameter : query.header().parameters()) {
                assertFalse(parameter.description().isEmpty(), parameter.name());
                boolean flag = parameter.type() instanceof ParameterType.Flag;
                assertTrue(flag || !parameter.example().isEmpty(), parameter.name());
            }
            for (FollowUp followUp : query.header().otherwise()) {
                NamedQuery other = INQUIRY.catalogue().get(followUp.query());
                followUp.arguments()
                        .keySet()
                        .forEach(name -> assertTrue(other.parameter(name).isPresent(), name));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> withItsArgumentsEveryQueryIsStandardSparqlThatMeansTheSame() {
        return each(query -> {
            for (Map<String, List<String>> typed : examples(query)) {
                Query bound = INQUIRY.arguments().bind(query, typed);
                String text = Sparql.complete(bound, DOSSIER.prefixes().namespaces());
                Query read = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
                assertEquals(bound.getQueryPattern(), read.getQueryPattern(), typed.toString());
                assertEquals(bound.getOrderBy(), read.getOrderBy());
                assertEquals(bound.getResultVars(), read.getResultVars());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> thePrintedQueryGivesTheSameRows() {
        return each(query -> {
            Map<String, List<String>> typed = examples(query).get(0);
            Query bound = INQUIRY.arguments().bind(query, typed);
            Query read = INQUIRY.parse(Sparql.complete(bound, DOSSIER.prefixes().namespaces()));
            assertEquals(INQUIRY.rows(bound), INQUIRY.rows(read));
        });
    }

    /// Each parameter by itself, with those that are required; and all at once.
    private static List<Map<String, List<String>>> examples(NamedQuery query) {
        Map<String, List<String>> required = new LinkedHashMap<>();
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<Map<String, List<String>>> examples = new ArrayList<>();
        for (Parameter parameter : query.header().parameters()) {
            List<String> values = parameter.arity() == 0
                    ? List.of()
                    : parameter.arity() == 1
                            ? List.of(parameter.example())
                            : List.of(parameter.example().split(" "));
            all.put(parameter.name(), values);
            if (parameter.required()) {
                required.put(parameter.name(), values);
            }
        }
        all.forEach((name, values) -> {
            Map<String, List<String>> one = new LinkedHashMap<>(required);
            one.put(name, values);
            examples.add(one);
        });
        examples.add(all);
        return examples;
    }

    private static Stream<DynamicTest> each(Consumer<NamedQuery> test) {
        return INQUIRY.catalogue().names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> test.accept(INQUIRY.catalogue().get(name))));
    }
}
