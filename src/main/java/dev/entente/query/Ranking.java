package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;

/// Puts many things in the order of their rows by nothing but what the order goes by, such as their labels: much less
/// than it takes to find the rows.
final class Ranking {
    private final Query query;
    private final Var thing;
    private final List<SortCondition> conditions;

    /// @param from the first condition of the order of the query that does not hold the same for all of the things
    Ranking(Query query, Var thing, int from) {
        this.query = query;
        this.thing = thing;
        this.conditions = conditions(query, thing, from);
    }

    /// Those up to the thing itself; none where the order does not go by it.
    private static List<SortCondition> conditions(Query query, Var thing, int from) {
        List<SortCondition> order = query.getOrderBy() == null ? List.of() : query.getOrderBy();
        for (int at = from; at < order.size(); at++) {
            if (order.get(at).getExpression().equals(new ExprVar(thing))) {
                return order.subList(from, at + 1);
            }
        }
        return List.of();
    }

    /// The things in order, those without rows perhaps among them; nothing where they have no place each.
    Optional<List<Node>> of(List<Node> things, FirstRows.Asked asked) {
        Optional<ElementGroup> pattern = conditions.isEmpty() ? Optional.empty() : pattern(things);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Query ranks = new Query();
        ranks.setQuerySelectType();
        ranks.addResultVar(thing);
        conditions.forEach(ranks::addOrderBy);
        ranks.setQueryPattern(pattern.get());
        Set<Node> seen = new HashSet<>();
        List<Node> ranked = new ArrayList<>();
        for (Binding row : asked.rows(ranks).rows()) {
            Node next = row.get(thing);
            boolean again = !ranked.isEmpty() && ranked.get(ranked.size() - 1).equals(next);
            if (!again && !seen.add(next)) {
                return Optional.empty();
            }
            if (!again) {
                ranked.add(next);
            }
        }
        return Optional.of(ranked);
    }

    /// What gives the variables of the order their values.
    private Optional<ElementGroup> pattern(List<Node> things) {
        Set<Var> needed = new HashSet<>();
        conditions.forEach(condition -> needed.addAll(condition.getExpression().getVarsMentioned()));
        List<Element> elements = elements();
        Set<Element> kept = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Element element : elements) {
                if (!kept.contains(element) && gives(element, needed)) {
                    if (!isUnderstood(element)) {
                        return Optional.empty();
                    }
                    kept.add(element);
                    needed.addAll(variables(element));
                    more = true;
                }
            }
        }
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(Among.values(thing, things));
        elements.stream().filter(kept::contains).forEach(pattern::addElement);
        return Optional.of(pattern);
    }

    /// Those of the query, each pattern for itself.
    private List<Element> elements() {
        List<Element> all = new ArrayList<>();
        for (Element element : ((ElementGroup) query.getQueryPattern()).getElements()) {
            if (element instanceof ElementPathBlock block) {
                for (TriplePath path : block.getPattern().getList()) {
                    ElementPathBlock single = new ElementPathBlock();
                    single.addTriplePath(path);
                    all.add(single);
                }
            } else if (!(element instanceof ElementFilter)) {
                all.add(element);
            }
        }
        return all;
    }

    /// Whether it gives a value to one of these variables, other than the thing.
    private boolean gives(Element element, Set<Var> needed) {
        if (element instanceof ElementPathBlock block) {
            Node object = block.getPattern().get(0).getObject();
            return object.isVariable() && !object.equals(thing) && needed.contains(Var.alloc(object.getName()));
        }
        return PatternVars.vars(element).stream()
                .anyMatch(variable -> !variable.equals(thing) && needed.contains(variable));
    }

    private static boolean isUnderstood(Element element) {
        return element instanceof ElementPathBlock
                || element instanceof ElementBind
                || element instanceof ElementOptional;
    }

    private static Set<Var> variables(Element element) {
        Set<Var> variables = new HashSet<>(PatternVars.vars(element));
        if (element instanceof ElementBind bind) {
            ExprVars.varsMentioned(variables, bind.getExpr());
        }
        return variables;
    }
}
