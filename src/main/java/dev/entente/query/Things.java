package dev.entente.query;

import dev.entente.graph.Chronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
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
/// less what its conditions on dates leave out.
///
/// @param property what all of them have
/// @param values with one of these values
/// @param without what is left out
record Things(Node property, List<Node> values, List<Chronicle.LeftOut> without) {
    Things {
        values = List.copyOf(values);
        without = List.copyOf(without);
    }

    /// Those of a query with its arguments in place; nothing where no such pattern is in it.
    static Optional<Things> of(Query query, Var thing) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)) {
            return Optional.empty();
        }
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                for (TriplePath path : block.getPattern().getList()) {
                    List<Node> values = path.isTriple() ? values(path.asTriple(), thing, group) : List.of();
                    if (!values.isEmpty()) {
                        return Optional.of(new Things(path.getPredicate(), values, leftOut(group, thing)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// In this order.
    Chronicle.Order in(List<Node> when, List<Node> until) {
        return new Chronicle.Order(property, values, when, until, without);
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
    private static List<Chronicle.LeftOut> leftOut(ElementGroup group, Var thing) {
        List<Chronicle.LeftOut> all = new ArrayList<>();
        for (Element element : group.getElements()) {
            if (element instanceof ElementFilter filter
                    && filter.getExpr() instanceof E_LogicalOr or
                    && or.getArg1() instanceof E_LogicalNot not
                    && not.getArg() instanceof E_Bound bound
                    && or.getArg2() instanceof ExprFunction2 compared
                    && (compared instanceof E_GreaterThanOrEqual || compared instanceof E_LessThanOrEqual)
                    && compared.getArg1().equals(bound.getArg())
                    && compared.getArg2().isConstant()) {
                Node day = compared.getArg2().getConstant().asNode();
                property(bound.getArg(), thing, group)
                        .ifPresent(property -> all.add(
                                new Chronicle.LeftOut(property, day, compared instanceof E_GreaterThanOrEqual)));
            }
        }
        return all;
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
