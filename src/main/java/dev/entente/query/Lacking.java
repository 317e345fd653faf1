package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.ThingSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/// Looks up which things of a group lack a property, where it says so: `FILTER NOT EXISTS { ?thing :property ?value }`
/// would be tried on every one of them, though nearly all may have it.
final class Lacking {
    private Lacking() {}

    /// The things that the group describes, less those that have what it says they have not; nothing where it says
    /// neither, or one only.
    static Optional<ThingSet> things(ElementGroup group, Var thing, Facts facts) {
        List<Node> properties = group.getElements().stream()
                .flatMap(element -> lacked(element, group, thing).stream())
                .toList();
        return properties.isEmpty()
                ? Optional.empty()
                : described(group, thing, facts).map(these -> {
                    ThingSet left = these;
                    for (Node property : properties) {
                        left = left.without(facts.having(property));
                    }
                    return left;
                });
    }

    /// By itself, or by each branch of a `UNION`.
    private static Optional<ThingSet> described(ElementGroup group, Var thing, Facts facts) {
        return Things.described(group, thing, facts)
                .or(() -> group.getElements().stream()
                        .filter(ElementUnion.class::isInstance)
                        .map(union -> inBranches((ElementUnion) union, thing, facts))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<ThingSet> inBranches(ElementUnion union, Var thing, Facts facts) {
        ThingSet all = ThingSet.NONE;
        for (Element branch : union.getElements()) {
            Optional<ThingSet> these =
                    branch instanceof ElementGroup group ? Things.described(group, thing, facts) : Optional.empty();
            if (these.isEmpty()) {
                return Optional.empty();
            }
            all = all.or(these.get());
        }
        return Optional.of(all);
    }

    /// The property that a condition wants no thing to have, whatever its value: nothing else gives the value.
    private static Optional<Node> lacked(Element condition, ElementGroup group, Var thing) {
        return condition instanceof ElementFilter filter
                        && filter.getExpr() instanceof E_NotExists none
                        && none.getElement() instanceof ElementGroup inner
                        && inner.size() == 1
                        && inner.get(0) instanceof ElementPathBlock block
                        && block.getPattern().size() == 1
                        && block.getPattern().get(0).isTriple()
                        && isAnyValue(block.getPattern().get(0).asTriple(), group, thing)
                ? Optional.of(block.getPattern().get(0).getPredicate())
                : Optional.empty();
    }

    private static boolean isAnyValue(Triple triple, ElementGroup group, Var thing) {
        return triple.getSubject().equals(thing)
                && triple.getPredicate().isURI()
                && triple.getObject() instanceof Var value
                && !value.equals(thing)
                && group.getElements().stream()
                        .filter(element -> !(element instanceof ElementFilter))
                        .noneMatch(element -> PatternVars.vars(element).contains(value));
    }
}
