package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.Shared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.ExprUtils;

/// Finds the first rows of a query that counts the things two others have in common, those with most first, such as
/// `SELECT ?one ?other (COUNT(DISTINCT ?thing) AS ?number) { ?thing :property ?one , ?other } GROUP BY ?one ?other
/// ORDER BY DESC(?number)`. No pair has a greater number than the things that have both as values of the property,
/// which are counted first; the query itself is asked of those pairs that can be among the first rows, and of their
/// things.
final class MostShared {
    /// More things than that are not worth being listed.
    private static final int MOST = 100_000;

    private final Query query;
    private final ElementGroup pattern;
    private final Var number;
    private final Var thing;
    private final Node property;
    private final Var one;
    private final Var other;

    private MostShared(Query query, Var number, Var thing, TriplePath first, TriplePath second) {
        this.query = query;
        this.pattern = (ElementGroup) query.getQueryPattern();
        this.number = number;
        this.thing = thing;
        this.property = first.getPredicate();
        this.one = Var.alloc(first.getObject());
        this.other = Var.alloc(second.getObject());
    }

    /// The answer to a query with a limit; nothing where it is another one, or cannot be had this way.
    ///
    /// @param query with its arguments in place
    /// @param given the terms among them
    static Optional<Answer> of(Query query, Collection<Node> given, Facts facts, FirstRows.Asked asked) {
        return in(query)
                .filter(these -> new Things(these.pattern, given, these.thing, facts)
                        .some()
                        .isEmpty())
                .flatMap(these -> these.answer(facts, asked));
    }

    private static Optional<MostShared> in(Query query) {
        if (!query.hasLimit()
                || query.hasOffset()
                || query.isDistinct()
                || query.hasHaving()
                || !query.hasGroupBy()
                || query.getOrderBy() == null
                || !(query.getQueryPattern() instanceof ElementGroup group)) {
            return Optional.empty();
        }
        SortCondition first = query.getOrderBy().get(0);
        if (first.getDirection() != Query.ORDER_DESCENDING
                || !(first.getExpression() instanceof ExprVar number)
                || !(query.getProject().getExpr(number.asVar()) instanceof ExprAggregator count)
                || !(count.getAggregator() instanceof AggCountVarDistinct distinct)
                || !(distinct.getExprList().get(0) instanceof ExprVar thing)) {
            return Optional.empty();
        }
        List<TriplePath> links = Steps.in(group).stream()
                .filter(path -> path.isTriple()
                        && path.getSubject().equals(thing.asVar())
                        && path.getPredicate().isURI()
                        && path.getObject() instanceof Var value
                        && query.getGroupBy().contains(value))
                .toList();
        return links.size() == 2
                        && links.get(0).getPredicate().equals(links.get(1).getPredicate())
                ? Optional.of(new MostShared(query, number.asVar(), thing.asVar(), links.get(0), links.get(1)))
                : Optional.empty();
    }

    private Optional<Answer> answer(Facts facts, FirstRows.Asked asked) {
        return facts.shared(property).flatMap(shared -> {
            int least = 0;
            int pairs = 0;
            int things = 0;
            Map<Integer, List<Binding>> chosen = new LinkedHashMap<>();
            int at = 0;
            for (; at < shared.size() && (pairs < query.getLimit() || shared.count(at) == least); at++) {
                least = shared.count(at);
                List<Binding> both = passing(shared.values(at));
                if (!both.isEmpty()) {
                    chosen.put(at, both);
                    pairs += both.size();
                    things += both.size() * least;
                }
                if (things > MOST) {
                    return Optional.empty();
                }
            }
            Answer answer = asked.rows(Among.in(query, thing, rows(shared, chosen)));
            return at == shared.size() || isAtLeast(answer, least) ? Optional.of(answer) : Optional.empty();
        });
    }

    /// Whether there are as many rows as can be, and none counts fewer things than this.
    private boolean isAtLeast(Answer answer, int least) {
        int size = answer.rows().size();
        Node count = size == query.getLimit() && size > 0
                ? answer.rows().get(size - 1).get(number)
                : NodeValue.nvZERO.asNode();
        return NodeValue.makeNode(count).getInteger().intValueExact() >= Math.max(least, 1);
    }

    /// Two values, one way and the other, if the conditions on them alone let them pass.
    private List<Binding> passing(List<Node> values) {
        List<Binding> ways = new ArrayList<>();
        ways.add(BindingFactory.binding(one, values.get(0), other, values.get(1)));
        if (!values.get(0).equals(values.get(1))) {
            ways.add(BindingFactory.binding(one, values.get(1), other, values.get(0)));
        }
        return ways.stream().filter(this::passes).toList();
    }

    private boolean passes(Binding way) {
        for (Element element : pattern.getElements()) {
            if (element instanceof ElementFilter filter
                    && isAboutValues(filter.getExpr())
                    && isFalse(filter.getExpr(), way)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAboutValues(Expr expression) {
        return switch (expression) {
            case ExprVar variable ->
                variable.asVar().equals(one) || variable.asVar().equals(other);
            case ExprFunction1 function -> isAboutValues(function.getArg());
            case ExprFunction2 function -> isAboutValues(function.getArg1()) && isAboutValues(function.getArg2());
            default -> expression.isConstant();
        };
    }

    private static boolean isFalse(Expr condition, Binding row) {
        return NodeValue.FALSE.equals(ExprUtils.eval(condition, row));
    }

    private ElementData rows(Shared shared, Map<Integer, List<Binding>> chosen) {
        ElementData rows = new ElementData();
        List.of(thing, one, other).forEach(rows::add);
        Map<Integer, List<Node>> things = shared.things(chosen.keySet());
        chosen.forEach((pair, ways) -> ways.forEach(way -> things.getOrDefault(pair, List.of())
                .forEach(each -> rows.add(BindingFactory.binding(way, thing, each)))));
        return rows;
    }
}
