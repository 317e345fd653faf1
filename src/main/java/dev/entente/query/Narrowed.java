package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.ThingSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;

/// A query that is told first which things its rows can be about, where its arguments lead to them: as a whole, or in
/// each branch of a `UNION`.
final class Narrowed {
    /// More things than that are not worth being listed.
    private static final int MOST = 200_000;

    private final Collection<Node> given;
    private final Var thing;
    private final Facts facts;

    private Narrowed(Collection<Node> given, Var thing, Facts facts) {
        this.given = given;
        this.thing = thing;
        this.facts = facts;
    }

    /// The same rows in the same order.
    ///
    /// @param query with its arguments in place
    /// @param given the terms among them
    static Query in(Query query, Collection<Node> given, Facts facts) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)) {
            return query;
        }
        Optional<Var> subject = Steps.in(group).stream()
                .limit(1)
                .map(TriplePath::getSubject)
                .filter(Node::isVariable)
                .map(node -> Var.alloc(node.getName()))
                .findFirst();
        if (subject.isEmpty()) {
            return query;
        }
        Narrowed narrowed = new Narrowed(given, subject.get(), facts);
        Optional<List<Node>> things = narrowed.things(group);
        if (things.isPresent()) {
            return Among.in(query, subject.get(), things.get());
        }
        Query whole = query.cloneQuery();
        whole.setQueryPattern(narrowed.inBranches(group));
        return whole;
    }

    private Optional<List<Node>> things(ElementGroup group) {
        return new Things(group, given, thing, facts)
                .some()
                .filter(things -> things.size() <= MOST)
                .map(facts::terms);
    }

    private ElementGroup inBranches(ElementGroup group) {
        ElementGroup changed = new ElementGroup();
        for (Element element : group.getElements()) {
            if (element instanceof ElementUnion union) {
                ElementUnion branches = new ElementUnion();
                union.getElements().forEach(branch -> branches.addElement(branch(branch, element, group)));
                changed.addElement(branches);
            } else {
                changed.addElement(element);
            }
        }
        return changed;
    }

    /// A branch, told what it and all that holds of every branch lead to, less what has what it must not have.
    private Element branch(Element branch, Element union, ElementGroup whole) {
        if (!(branch instanceof ElementGroup group)) {
            return branch;
        }
        ElementGroup flat = new ElementGroup();
        group.getElements().forEach(flat::addElement);
        whole.getElements().stream().filter(element -> !element.equals(union)).forEach(flat::addElement);
        Optional<ThingSet> lacking = Lacking.things(group, thing, facts);
        Optional<ThingSet> some = given.isEmpty() ? Optional.empty() : new Things(flat, given, thing, facts).some();
        return some.map(these -> lacking.map(these::and).orElse(these))
                .or(() -> lacking)
                .filter(these -> these.size() <= MOST)
                .map(facts::terms)
                .map(things -> {
                    ElementGroup told = new ElementGroup();
                    told.addElement(Among.values(thing, things));
                    group.getElements().forEach(told::addElement);
                    return (Element) told;
                })
                .orElse(branch);
    }
}
