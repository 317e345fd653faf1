package dev.entente.query;

import dev.entente.graph.Chronicle;
import dev.entente.graph.UnorderedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;

/// Looks up first which things a condition can let pass, where it names a thing that was given: such as those that are
/// this state or belong to it. By itself the condition would be tried on every row.
///
/// A condition is taken apart at its `||`: each part says that a variable is the thing given, or that a pattern exists
/// that holds it. What else is in the pattern is left out here, so that some things may be found in vain; the condition
/// stays and decides.
final class Reached {
    /// More things than that are not worth being listed.
    private static final int MOST = 200_000;

    /// So few that nothing else need be looked up.
    private static final int FEW = 500;

    private static final List<List<Element>> NOTHING = List.of();

    private final Query query;
    private final Set<Node> given;
    private final Var thing;
    private final Set<Var> firm;
    private final List<TriplePath> links;

    /// @param firm variables that have a value in every row
    /// @param links what binds variables, in every row or in some
    private Reached(Query query, Set<Node> given, Var thing, Set<Var> firm, List<TriplePath> links) {
        this.query = query;
        this.given = given;
        this.thing = thing;
        this.firm = firm;
        this.links = links;
    }

    /// The same query, told first which things it is about where that can be looked up.
    ///
    /// @param query with its arguments in place
    /// @param given the things among them
    static Query in(Query query, Collection<Node> given, DatasetGraph dataset, FirstRows.Asked asked) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)) {
            return query;
        }
        List<TriplePath> firm = new ArrayList<>();
        List<TriplePath> links = new ArrayList<>();
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                firm.addAll(Steps.of(block));
            }
        }
        links.addAll(firm);
        for (Element element : group.getElements()) {
            if (element instanceof ElementOptional optional
                    && optional.getOptionalElement() instanceof ElementGroup inner) {
                inner.getElements().stream()
                        .filter(ElementPathBlock.class::isInstance)
                        .forEach(block -> links.addAll(Steps.of((ElementPathBlock) block)));
            }
        }
        if (firm.isEmpty() || !firm.get(0).getSubject().isVariable()) {
            return query;
        }
        Var thing = Var.alloc(firm.get(0).getSubject().getName());
        Set<Var> bound = new LinkedHashSet<>(List.of(thing));
        firm.forEach(path -> bound.addAll(variables(path)));
        Reached reached = new Reached(query, new HashSet<>(given), thing, bound, links);
        Optional<Set<Node>> things = given.isEmpty() ? Optional.empty() : reached.byThings(group, asked);
        if (things.isEmpty() || things.get().size() > FEW) {
            things = common(things, reached.inTime(dataset));
        }
        return things.map(these -> Among.in(query, thing, new ArrayList<>(these)))
                .orElse(query);
    }

    private static Optional<Set<Node>> common(Optional<Set<Node>> some, Optional<Set<Node>> others) {
        some.ifPresent(these -> others.ifPresent(these::retainAll));
        return some.or(() -> others);
    }

    /// What can have been in time; nothing where that is everything, or too much.
    private Optional<Set<Node>> inTime(DatasetGraph dataset) {
        try {
            return Things.of(query, thing)
                    .filter(things -> !things.without().isEmpty())
                    .flatMap(things -> Chronicle.of(dataset).things(things.in(List.of(), List.of()), MOST))
                    .map(LinkedHashSet::new);
        } catch (UnorderedException e) {
            return Optional.empty();
        }
    }

    private Optional<Set<Node>> byThings(ElementGroup group, FirstRows.Asked asked) {
        Set<Node> found = null;
        for (Element element : group.getElements()) {
            for (List<Element> branches : element instanceof ElementFilter filter ? looked(filter) : NOTHING) {
                List<Node> things = ask(branches, asked);
                if (things.size() <= MOST) {
                    Set<Node> these = new LinkedHashSet<>(things);
                    if (found != null) {
                        these.retainAll(found);
                    }
                    found = these;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /// Patterns of which each thing must be in one, several times over where the condition says several things; nothing
    /// where it cannot be looked up.
    private List<List<Element>> looked(ElementFilter filter) {
        List<List<Element>> parts =
                parts(filter.getExpr()).stream().map(this::ways).toList();
        if (parts.stream().anyMatch(List::isEmpty)) {
            return NOTHING;
        }
        return parts.size() == 1
                ? parts.get(0).stream().map(List::of).toList()
                : List.of(parts.stream().map(ways -> ways.get(0)).toList());
    }

    private List<Node> ask(List<Element> branches, FirstRows.Asked asked) {
        ElementUnion union = new ElementUnion();
        branches.forEach(union::addElement);
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(union);
        Query things = new Query();
        things.setQuerySelectType();
        things.setDistinct(true);
        things.addResultVar(thing);
        things.setQueryPattern(pattern);
        things.setLimit(MOST + 1L);
        return asked.rows(things).rows().stream().map(row -> row.get(thing)).toList();
    }

    private static List<Expr> parts(Expr condition) {
        List<Expr> parts = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(condition));
        while (!open.isEmpty()) {
            Expr next = open.pop();
            if (next instanceof E_LogicalOr or) {
                open.push(or.getArg2());
                open.push(or.getArg1());
            } else if (next instanceof E_LogicalAnd and && and.getArg2() instanceof E_LogicalOr) {
                open.push(and.getArg2());
            } else {
                parts.add(next);
            }
        }
        return parts;
    }

    /// Patterns that hold of every thing that this part of a condition lets pass.
    private List<Element> ways(Expr part) {
        return switch (part) {
            case E_LogicalAnd and -> {
                List<Element> ways = ways(and.getArg1());
                yield ways.isEmpty() ? ways(and.getArg2()) : ways;
            }
            case E_Equals equal
            when equal.getArg1() instanceof ExprVar variable
                    && equal.getArg2().isConstant()
                    && given.contains(equal.getArg2().getConstant().asNode()) ->
                equal(variable.asVar(), equal.getArg2().getConstant().asNode());
            case E_Exists exists -> exists(exists.getElement());
            case E_Coalesce first
            when first.getArgs().size() == 2 && first.getArgs().get(1).equals(NodeValue.FALSE) ->
                ways(first.getArgs().get(0));
            default -> List.of();
        };
    }

    /// Where only one pattern can have given the variable its value.
    private List<Element> equal(Var variable, Node value) {
        ElementGroup group = (ElementGroup) query.getQueryPattern();
        boolean sure = firm.contains(variable)
                || group.getElements().stream()
                                .filter(ElementOptional.class::isInstance)
                                .filter(optional -> PatternVars.vars(optional).contains(variable))
                                .count()
                        == 1;
        return sure
                ? linked(variable, Map.of(variable, value), List.of()).stream().toList()
                : List.of();
    }

    private List<Element> exists(Element element) {
        if (!(element instanceof ElementGroup group)) {
            return List.of();
        }
        List<TriplePath> inside = new ArrayList<>();
        group.getElements().stream()
                .filter(ElementPathBlock.class::isInstance)
                .forEach(block -> inside.addAll(Steps.of((ElementPathBlock) block)));
        List<TriplePath> ends = inside.stream()
                .filter(path -> given.contains(path.getObject()) || given.contains(path.getSubject()))
                .toList();
        List<Element> ways = new ArrayList<>();
        for (Var variable : firm) {
            List<TriplePath> way = way(inside, variable, ends);
            if (!way.isEmpty()) {
                linked(variable, Map.of(), way).ifPresent(ways::add);
            }
        }
        return ways;
    }

    /// What leads from the variable to the thing given, that first; nothing where nothing does.
    private static List<TriplePath> way(List<TriplePath> among, Var from, List<TriplePath> ends) {
        Set<TriplePath> tried = new HashSet<>(ends);
        Deque<List<TriplePath>> open = new ArrayDeque<>();
        ends.forEach(end -> open.add(List.of(end)));
        while (!open.isEmpty()) {
            List<TriplePath> way = open.remove();
            Set<Var> reached = variables(way.get(way.size() - 1));
            if (reached.contains(from)) {
                return way;
            }
            for (TriplePath other : among) {
                if (!Collections.disjoint(variables(other), reached) && tried.add(other)) {
                    open.add(Stream.concat(way.stream(), Stream.of(other)).toList());
                }
            }
        }
        return List.of();
    }

    /// A pattern from what is known of a variable to the thing.
    private Optional<Element> linked(Var variable, Map<Var, Node> known, List<TriplePath> first) {
        List<TriplePath> way = new ArrayList<>(first);
        if (!variable.equals(thing)) {
            List<TriplePath> ends = links.stream()
                    .filter(link -> variables(link).contains(variable))
                    .toList();
            List<TriplePath> rest = way(links, thing, ends);
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            way.addAll(rest);
        }
        ElementGroup group = new ElementGroup();
        Map<Var, Node> values = new HashMap<>(known);
        values.forEach((name, value) -> group.addElement(Among.values(name, List.of(value))));
        way.forEach(path -> {
            ElementPathBlock block = new ElementPathBlock();
            block.addTriplePath(path);
            group.addElement(block);
        });
        return Optional.of(group);
    }

    private static Set<Var> variables(TriplePath path) {
        Set<Var> variables = new HashSet<>();
        for (Node node : new Node[] {path.getSubject(), path.getObject()}) {
            if (node.isVariable()) {
                variables.add(Var.alloc(node.getName()));
            }
        }
        return variables;
    }
}
