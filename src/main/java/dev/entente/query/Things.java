package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.ThingSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/// The things that a variable of a query can stand for: by the first pattern that names a property of it and its value,
/// by its conditions on terms that were given, less what those on dates leave out.
final class Things {
    /// Of more things than that a property is not asked one by one.
    private static final int FEW = 20_000;

    private final ElementGroup group;
    private final Var thing;
    private final Facts facts;
    private final Optional<ThingSet> reached;
    private final List<Facts.LeftOut> out;

    /// @param group the outermost of a query, with its arguments in place
    /// @param given the terms among them
    Things(ElementGroup group, Collection<Node> given, Var thing, Facts facts) {
        this.group = group;
        this.thing = thing;
        this.facts = facts;
        this.reached = Reached.things(group, given, thing, facts);
        this.out = leftOut(group, thing);
    }

    /// Fewer than all; nothing where no argument says which.
    Optional<ThingSet> some() {
        return reached.isEmpty() && out.isEmpty() ? Optional.empty() : all();
    }

    /// As far as can be told; nothing where the query does not say what they have.
    Optional<ThingSet> all() {
        if (reached.isPresent() && reached.get().size() <= FEW) {
            return Optional.of(facts.without(reached.get(), out));
        }
        Optional<ThingSet> described = described();
        return (reached.isPresent()
                        ? Optional.of(described.map(reached.get()::and).orElse(reached.get()))
                        : described)
                .map(these -> facts.without(these, out));
    }

    /// Those in whose rows another variable has this value.
    Optional<ThingSet> with(Var variable, Node value) {
        return Reached.where(group, variable, value, thing, facts)
                .map(these -> facts.without(reached.map(these::and).orElse(these), out));
    }

    private Optional<ThingSet> described() {
        return described(group, thing, facts);
    }

    /// The things that have the first property of which a group says the value; nothing where it says none.
    static Optional<ThingSet> described(ElementGroup group, Var thing, Facts facts) {
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                for (TriplePath path : block.getPattern().getList()) {
                    List<Node> values = path.isTriple() ? values(path.asTriple(), thing, group) : List.of();
                    if (!values.isEmpty()) {
                        return Optional.of(facts.with(path.getPredicate(), values));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Node> values(Triple triple, Var thing, ElementGroup group) {
        if (!triple.getSubject().equals(thing) || triple.getPredicate().isVariable()) {
            return List.of();
        }
        return triple.getObject().isConcrete()
                ? List.of(triple.getObject())
                : listed(Var.alloc(triple.getObject().getName()), group);
    }

    /// The values that a block of the query gives this variable; none where one of its rows leaves it open.
    private static List<Node> listed(Var variable, ElementGroup group) {
        return group.getElements().stream()
                .filter(element -> element instanceof ElementData data
                        && data.getVars().equals(List.of(variable))
                        && data.getRows().stream().noneMatch(Binding::isEmpty))
                .flatMap(element -> ((ElementData) element).getRows().stream())
                .map(row -> row.get(variable))
                .toList();
    }

    /// What conditions such as `!BOUND(?notAfter) || ?notAfter >= "1972-01-01"^^xsd:date` leave out.
    private static List<Facts.LeftOut> leftOut(ElementGroup group, Var thing) {
        List<Facts.LeftOut> all = new ArrayList<>();
        for (Element element : group.getElements()) {
            if (element instanceof ElementFilter filter
                    && compared(filter.getExpr()) instanceof ExprFunction2 compared
                    && (compared instanceof E_GreaterThanOrEqual || compared instanceof E_LessThanOrEqual)
                    && compared.getArg2().isConstant()) {
                Node day = compared.getArg2().getConstant().asNode();
                property(compared.getArg1(), thing, group)
                        .ifPresent(property ->
                                all.add(new Facts.LeftOut(property, day, compared instanceof E_GreaterThanOrEqual)));
            }
        }
        return all;
    }

    /// The comparison that a variable must meet if it has a value.
    private static Expr compared(Expr condition) {
        return condition instanceof E_LogicalOr or
                        && or.getArg1() instanceof E_LogicalNot not
                        && not.getArg() instanceof E_Bound bound
                        && or.getArg2() instanceof ExprFunction2 compared
                        && compared.getArg1().equals(bound.getArg())
                ? compared
                : condition;
    }

    /// The property of the thing whose value the variable has, where the thing has that property.
    private static Optional<Node> property(Expr expression, Var thing, ElementGroup group) {
        if (!(expression instanceof ExprVar variable)) {
            return Optional.empty();
        }
        for (Element element : group.getElements()) {
            if (element instanceof ElementBind bind
                    && bind.getVar().equals(variable.asVar())
                    && bind.getExpr() instanceof E_Coalesce first) {
                return property(first.getArgs().get(0), thing, group);
            }
            if (element instanceof ElementOptional optional
                    && optional.getOptionalElement() instanceof ElementGroup inner
                    && inner.size() == 1
                    && inner.get(0) instanceof ElementPathBlock block
                    && block.getPattern().size() == 1
                    && block.getPattern().get(0).isTriple()
                    && block.getPattern().get(0).getSubject().equals(thing)
                    && block.getPattern().get(0).getObject().equals(variable.asVar())
                    && block.getPattern().get(0).getPredicate().isURI()) {
                return Optional.of(block.getPattern().get(0).getPredicate());
            }
        }
        return Optional.empty();
    }
}
