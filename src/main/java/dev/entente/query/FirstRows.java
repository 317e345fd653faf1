package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.ThingSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;

/// Finds the first rows of a query that is ordered by date without finding the others. It takes things in the order of
/// their dates, as many as are needed for so many rows, which it counts by what the order and the conditions need; then
/// it completes the rows of those things.
///
/// The rows are those that the whole query gives, in its order: things with the same dates are taken together, and the
/// query itself, restricted to them, sorts their rows.
final class FirstRows {
    private static final int CHUNK = 1000;
    private static final int LEAST = 50;

    /// From so many things on, those of the same dates are ranked before their rows are looked for.
    private static final int MANY = 10_000;

    /// How many conditions of an order go by dates: whether there is one, and which, twice.
    private static final int DATES = 4;

    private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");

    private final Query query;
    private final Walk walk;
    private final Collection<Node> given;
    private final Facts facts;
    private final Things things;
    private final Asked asked;

    /// What executes a query on the dataset, as it is, and reads its rows.
    interface Asked {
        Answer rows(Query query);
    }

    private FirstRows(Query query, Walk walk, Collection<Node> given, Facts facts, Asked asked) {
        this.query = query;
        this.walk = walk;
        this.given = given;
        this.facts = facts;
        this.things = new Things((ElementGroup) query.getQueryPattern(), given, Var.alloc(walk.thing()), facts);
        this.asked = asked;
    }

    /// The answer to a query with a limit; nothing where it cannot be had this way.
    ///
    /// @param query as it is executed, with its arguments in place
    /// @param given the terms among them
    static Optional<Answer> of(Query query, Walk walk, Collection<Node> given, DatasetGraph dataset, Asked asked) {
        if (!query.hasLimit()
                || query.hasOffset()
                || query.isDistinct()
                || query.hasGroupBy()
                || query.hasAggregators()
                || !(query.getQueryPattern() instanceof ElementGroup)) {
            return Optional.empty();
        }
        FirstRows rows = new FirstRows(query, walk, given, Facts.of(dataset), asked);
        return rows.candidates().map(rows::answer);
    }

    /// Whether the order goes by nothing but dates of the thing, after the group: an argument can change that.
    private boolean isByDate(int first) {
        List<SortCondition> conditions = query.getOrderBy();
        if (walk.when().isEmpty()) {
            return true;
        }
        if (conditions.size() < first + DATES || !(conditions.get(first + 1).getExpression() instanceof ExprVar when)) {
            return false;
        }
        return ((ElementGroup) query.getQueryPattern())
                .getElements().stream()
                        .filter(element -> element instanceof ElementBind bind
                                && bind.getVar().equals(when.asVar()))
                        .allMatch(element -> ((ElementBind) element).getExpr() instanceof E_Coalesce coalesce
                                && coalesce.getArgs().stream().allMatch(Expr::isVariable));
    }

    private Answer answer(Iterator<List<Binding>> blocks) {
        Set<Binding> wanted = new LinkedHashSet<>();
        long missing = query.getLimit();
        List<Binding> batch = new ArrayList<>();
        int size = Math.clamp(missing, LEAST, CHUNK);
        while (missing > 0 && (blocks.hasNext() || !batch.isEmpty())) {
            if (blocks.hasNext()) {
                batch.addAll(blocks.next());
            }
            if (batch.size() >= size || !blocks.hasNext()) {
                Answer keys = asked.rows(keys(batch, missing));
                int found = keys.rows().size();
                wanted.addAll(keys.rows());
                missing -= found;
                size = Math.clamp(missing * batch.size() / (found + 1), LEAST, 2 * size);
                batch.clear();
            }
        }
        return asked.rows(among(new ArrayList<>(wanted)));
    }

    /// Things, and their groups, in the order in which the rows follow each other; those that something else puts in
    /// order come together.
    private Optional<Iterator<List<Binding>>> candidates() {
        int dates = walk.when().isEmpty() ? 0 : DATES;
        if (walk.group().isEmpty()) {
            return isByDate(0)
                    ? things.all().map(these -> Iter.flatMap(walk(these), block -> parts(List.of(), block, dates)))
                    : Optional.empty();
        }
        Var group = Var.alloc(walk.group());
        Optional<Groups> groups = Groups.of(query, group, values(group), walk.first() ? 0 : dates, asked);
        if (groups.isEmpty() || !isByDate(walk.first() ? groups.get().conditions() : 0)) {
            return Optional.empty();
        }
        int next = dates + groups.get().conditions();
        List<Node> inOrder = groups.get().inOrder();
        return walk.first()
                ? Optional.of(Iter.flatMap(
                        inOrder.iterator(),
                        value -> Iter.flatMap(
                                walk(things.with(group, value).orElseThrow()),
                                block -> parts(List.of(value), block, next))))
                : things.all().map(these -> Iter.flatMap(walk(these), block -> divided(block, inOrder, next)));
    }

    private Node property() {
        return walk.groupProperty().equals("type") ? RDF.type.asNode() : Terms.ent(walk.groupProperty());
    }

    private List<Node> values(Var group) {
        return walk.groupProperty().isEmpty()
                ? new Things((ElementGroup) query.getQueryPattern(), given, group, facts)
                        .all()
                        .map(facts::terms)
                        .orElse(List.of())
                : facts.values(property());
    }

    /// Things with the same dates.
    private Iterator<ThingSet> walk(ThingSet these) {
        return facts.walk(these, new Facts.Order(terms(walk.when()), terms(walk.until())));
    }

    /// Things with the same dates by their groups.
    private Iterator<List<Binding>> divided(ThingSet block, List<Node> groups, int next) {
        Map<Node, ThingSet> divided = facts.by(property(), block);
        return Iter.flatMap(
                groups.iterator(),
                group -> Optional.ofNullable(divided.get(group))
                        .map(these -> parts(List.of(group), these, next))
                        .orElse(Collections.emptyIterator()));
    }

    /// Things that only the conditions from this one on put in order: as they are, or in parts that follow each other.
    private Iterator<List<Binding>> parts(List<Node> group, ThingSet block, int next) {
        List<SortCondition> conditions = query.getOrderBy();
        boolean byThing = conditions.size() > next && isVariable(conditions.get(next), walk.thing());
        List<Node> nodes = facts.terms(block);
        Optional<List<Node>> inOrder = byThing
                ? Optional.of(sorted(nodes))
                : nodes.size() < MANY ? Optional.empty() : new Ranking(query, thing(), next).of(nodes, asked);
        Iterator<List<Node>> parts =
                inOrder.map(FirstRows::parts).orElse(List.of(nodes).iterator());
        return Iter.map(
                parts, part -> part.stream().map(node -> row(group, node)).toList());
    }

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    private static Iterator<List<Node>> parts(List<Node> sorted) {
        List<List<Node>> parts = new ArrayList<>();
        for (int at = 0; at < sorted.size(); at += CHUNK) {
            parts.add(sorted.subList(at, Math.min(sorted.size(), at + CHUNK)));
        }
        return parts.iterator();
    }

    private Binding row(List<Node> group, Node node) {
        return group.isEmpty()
                ? BindingFactory.binding(thing(), node)
                : BindingFactory.binding(Var.alloc(walk.group()), group.get(0), thing(), node);
    }

    private Var thing() {
        return Var.alloc(walk.thing());
    }

    private static boolean isVariable(SortCondition condition, String name) {
        return condition.getDirection() == Query.ORDER_DEFAULT
                && condition.getExpression() instanceof ExprVar variable
                && variable.getVarName().equals(name);
    }

    private static List<Node> terms(List<String> names) {
        return names.stream().map(Terms::ent).toList();
    }

    /// The things of the first rows among these.
    private Query keys(List<Binding> things, long limit) {
        Query keys = among(things);
        ElementGroup all = (ElementGroup) keys.getQueryPattern();
        ElementGroup needed = new ElementGroup();
        needed(all.getElements()).forEach(needed::addElement);
        keys.setQueryPattern(needed);
        keys.getProject().clear();
        walk.variables().forEach(keys::addResultVar);
        keys.setQueryResultStar(false);
        keys.setLimit(limit);
        return keys;
    }

    /// What the order and the conditions need; an OPTIONAL or BIND without which there are as few rows, in the same
    /// order, is left out.
    private List<Element> needed(List<Element> elements) {
        List<Element> kept = new ArrayList<>(elements);
        Set<String> named = new HashSet<>(walk.variables());
        query.getOrderBy()
                .forEach(condition -> condition
                        .getExpression()
                        .getVarsMentioned()
                        .forEach(variable -> named.add(variable.getVarName())));
        for (int at = kept.size() - 1; at >= 0; at--) {
            Element element = kept.get(at);
            if (!isOptional(element) || binds(element, kept.subList(0, at), named)) {
                VARIABLE.matcher(element.toString()).results().forEach(found -> named.add(found.group(1)));
            } else {
                kept.remove(at);
            }
        }
        return kept;
    }

    private static boolean isOptional(Element element) {
        return element instanceof ElementOptional || element instanceof ElementBind;
    }

    /// Whether it gives a value to one of these variables that has none yet.
    private static boolean binds(Element element, List<Element> before, Set<String> named) {
        Set<Var> bound = new HashSet<>(PatternVars.vars(element));
        before.stream()
                .filter(ElementPathBlock.class::isInstance)
                .forEach(block -> bound.removeAll(PatternVars.vars(block)));
        return bound.stream().anyMatch(variable -> named.contains(variable.getVarName()));
    }

    /// The query, of these things only.
    private Query among(List<Binding> things) {
        ElementData rows = new ElementData();
        walk.variables().forEach(variable -> rows.add(Var.alloc(variable)));
        things.forEach(rows::add);
        return Among.in(query, thing(), rows);
    }
}
