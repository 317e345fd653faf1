package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.ThingSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.util.ExprUtils;

/// Looks up which things the conditions of a query can let pass, where they name a term that was given: such as those
/// that are this state or belong to it. By itself a condition would be tried on every row.
///
/// A condition is taken apart at its `||` and `&&`: each part says that a variable is the term given, or that a pattern
/// exists that holds it. From the term the patterns are followed to the thing. What else is in them is left out here,
/// so that some things may be found in vain; the condition stays and decides.
final class Reached {
    private final ElementGroup group;
    private final Set<Node> given;
    private final Var thing;
    private final Facts facts;
    private final List<TriplePath> firm;

    private Reached(ElementGroup group, Collection<Node> given, Var thing, Facts facts) {
        this.group = group;
        this.given = new HashSet<>(given);
        this.thing = thing;
        this.facts = facts;
        this.firm = Steps.in(group);
    }

    /// The things that this variable can stand for; nothing where no condition tells.
    ///
    /// @param group the outermost of a query, with its arguments in place
    /// @param given the terms among them
    static Optional<ThingSet> things(ElementGroup group, Collection<Node> given, Var thing, Facts facts) {
        Reached reached = new Reached(group, given, thing, facts);
        List<Expr> conditions = group.getElements().stream()
                .filter(ElementFilter.class::isInstance)
                .map(filter -> ((ElementFilter) filter).getExpr())
                .toList();
        Set<Var> bound = conditions.stream()
                .filter(E_Bound.class::isInstance)
                .map(condition -> ((E_Bound) condition).getArg().asVar())
                .collect(Collectors.toSet());
        Optional<ThingSet> found = reached.named(reached.firm, reached.known(group), Set.of(thing));
        for (Expr condition : conditions) {
            found = both(found, reached.passed(condition, bound));
        }
        return found;
    }

    /// The things in whose rows another variable has this value; nothing where the patterns do not tell.
    static Optional<ThingSet> where(ElementGroup group, Var variable, Node value, Var thing, Facts facts) {
        return new Reached(group, Set.of(), thing, facts).linked(variable, facts.only(value));
    }

    /// The things that this condition can let pass.
    ///
    /// @param bound variables that it asks to have a value
    private Optional<ThingSet> passed(Expr condition, Set<Var> bound) {
        return switch (condition) {
            case E_LogicalOr or -> either(passed(or.getArg1(), bound), () -> passed(or.getArg2(), bound));
            case E_LogicalAnd and -> {
                Set<Var> asked = new HashSet<>(bound);
                if (and.getArg1() instanceof E_Bound first && first.getArg() instanceof ExprVar variable) {
                    asked.add(variable.asVar());
                }
                yield both(passed(and.getArg1(), bound), passed(and.getArg2(), asked));
            }
            case E_Equals equal -> equal(equal.getArg1(), equal.getArg2());
            case E_OneOf one ->
                one.getRHS().getList().stream()
                        .map(other -> equal(other, one.getLHS()))
                        .reduce((some, others) -> either(some, () -> others))
                        .orElse(Optional.empty());
            case E_Exists exists
            when exists.getElement() instanceof ElementGroup pattern -> {
                Set<Var> outside = variables(firm);
                outside.addAll(bound);
                yield named(Steps.in(pattern), known(pattern), outside);
            }
            case E_Coalesce first
            when first.getArgs().size() == 2 && first.getArgs().get(1).equals(NodeValue.FALSE) ->
                passed(first.getArgs().get(0), bound);
            default -> Optional.empty();
        };
    }

    private static Optional<ThingSet> either(Optional<ThingSet> some, Supplier<Optional<ThingSet>> others) {
        return some.flatMap(these -> others.get().map(these::or));
    }

    private static Optional<ThingSet> both(Optional<ThingSet> some, Optional<ThingSet> others) {
        return some.isPresent() && others.isPresent()
                ? Optional.of(some.get().and(others.get()))
                : some.or(() -> others);
    }

    /// A variable to which nothing gives a value equals no term.
    private Optional<ThingSet> equal(Expr left, Expr right) {
        if (!(left instanceof ExprVar variable
                && right.isConstant()
                && given.contains(right.getConstant().asNode()))) {
            return Optional.empty();
        }
        boolean bound = group.getElements().stream()
                .anyMatch(element -> !(element instanceof ElementFilter)
                        && PatternVars.vars(element).contains(variable.asVar()));
        return bound ? linked(variable.asVar(), facts.only(right.getConstant().asNode())) : Optional.of(ThingSet.NONE);
    }

    /// The nodes of a pattern of which the term is known: those that are given, and variables that must equal a term.
    private Map<Node, Node> known(ElementGroup pattern) {
        Map<Node, Node> known = new LinkedHashMap<>();
        for (TriplePath path : Steps.in(pattern)) {
            Stream.of(path.getSubject(), path.getObject())
                    .filter(given::contains)
                    .forEach(term -> known.put(term, term));
        }
        for (Element element : pattern.getElements()) {
            if (element instanceof ElementFilter filter
                    && filter.getExpr() instanceof E_Equals equal
                    && equal.getArg1() instanceof ExprVar variable
                    && equal.getArg2() instanceof E_IRI name
                    && name.getVarsMentioned().isEmpty()) {
                known.put(variable.asVar(), ExprUtils.eval(name).asNode());
            }
        }
        return known;
    }

    /// From what is known in patterns to each of these variables, and on to the thing: all must hold.
    private Optional<ThingSet> named(List<TriplePath> patterns, Map<Node, Node> known, Set<Var> variables) {
        Optional<ThingSet> found = Optional.empty();
        for (Map.Entry<Node, Node> start : known.entrySet()) {
            for (Var variable : variables) {
                found = both(
                        found,
                        follow(start.getKey(), facts.only(start.getValue()), variable, patterns)
                                .flatMap(these -> linked(variable, these)));
            }
        }
        return found;
    }

    /// The things in whose rows the variable has one of these values.
    private Optional<ThingSet> linked(Var variable, ThingSet values) {
        boolean sure = variables(firm).contains(variable);
        Optional<ThingSet> directly = sure ? follow(variable, values, thing, firm) : Optional.empty();
        List<Element> binding = group.getElements().stream()
                .filter(element -> sure ? element instanceof ElementUnion : !(element instanceof ElementFilter))
                .filter(element -> PatternVars.vars(element).contains(variable))
                .toList();
        return directly.isPresent() || binding.size() != 1
                ? directly // where several can have given it its value, none of them must have
                : branches(binding.get(0)).stream()
                        .filter(branch -> PatternVars.vars(branch).contains(variable))
                        .map(branch -> follow(
                                variable,
                                values,
                                thing,
                                Stream.concat(Steps.in(branch).stream(), firm.stream())
                                        .toList()))
                        .reduce((some, others) -> either(some, () -> others))
                        .orElse(Optional.empty());
    }

    private static List<ElementGroup> branches(Element element) {
        return switch (element) {
            case ElementOptional optional
            when optional.getOptionalElement() instanceof ElementGroup inner -> List.of(inner);
            case ElementUnion union ->
                union.getElements().stream()
                        .filter(ElementGroup.class::isInstance)
                        .map(ElementGroup.class::cast)
                        .toList();
            default -> List.of();
        };
    }

    /// The values that another node of these patterns can have where this one has these.
    private Optional<ThingSet> follow(Node from, ThingSet values, Node to, List<TriplePath> patterns) {
        Optional<ThingSet> reached = Optional.of(values);
        Node at = from;
        for (TriplePath path : way(from, to, patterns)) {
            boolean forward = path.getSubject().equals(at);
            reached = reached.flatMap(these -> step(these, path, forward));
            at = forward ? path.getObject() : path.getSubject();
        }
        return at.equals(to) ? reached : Optional.empty();
    }

    private Optional<ThingSet> step(ThingSet from, TriplePath path, boolean forward) {
        if (!path.isTriple()) {
            return facts.follow(from, path.getPath(), forward);
        }
        Node property = path.getPredicate().isVariable() ? Node.ANY : path.getPredicate();
        return Optional.of(facts.step(from, property, forward));
    }

    /// The fewest patterns that lead from one node to another; none where nothing does.
    private static List<TriplePath> way(Node from, Node to, List<TriplePath> patterns) {
        record Way(Node end, List<TriplePath> steps) {}
        Set<Node> seen = new HashSet<>(Set.of(from));
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(from, List.of())));
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (way.end().equals(to)) {
                return way.steps();
            }
            for (TriplePath next : patterns) {
                Node other = next.getSubject().equals(way.end())
                        ? next.getObject()
                        : next.getObject().equals(way.end()) ? next.getSubject() : way.end();
                if (other.isVariable() && seen.add(other)) {
                    open.add(new Way(
                            other,
                            Stream.concat(way.steps().stream(), Stream.of(next)).toList()));
                }
            }
        }
        return List.of();
    }

    private static Set<Var> variables(List<TriplePath> patterns) {
        Set<Var> variables = new HashSet<>();
        for (TriplePath path : patterns) {
            for (Node node : new Node[] {path.getSubject(), path.getObject()}) {
                if (node.isVariable()) {
                    variables.add(Var.alloc(node.getName()));
                }
            }
        }
        return variables;
    }
}
