package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;

/// The values by which the rows of a query are ordered too, such as the targets of stances by their labels.
///
/// @param inOrder the values, as the query orders them
/// @param conditions how many conditions of its order tell them apart
record Groups(List<Node> inOrder, int conditions) {
    Groups {
        inOrder = List.copyOf(inOrder);
    }

    /// The values in the order in which the query has them; nothing where two of them share a place in it.
    ///
    /// @param values those there can be
    /// @param from the first condition of the order that goes by them
    static Optional<Groups> of(Query query, Var group, List<Node> values, int from, FirstRows.Asked asked) {
        Query groups = new Query();
        groups.setQuerySelectType();
        groups.addResultVar(group);
        ElementGroup about = about(group, values, (ElementGroup) query.getQueryPattern());
        List<Var> places = new ArrayList<>();
        Set<Var> known = new HashSet<>(PatternVars.vars(about));
        List<SortCondition> order = query.getOrderBy() == null ? List.of() : query.getOrderBy();
        for (int at = from;
                at < order.size()
                        && order.get(at).getExpression() instanceof ExprVar place
                        && known.contains(place.asVar());
                at++) {
            places.add(place.asVar());
            groups.addOrderBy(order.get(at));
            if (!place.asVar().equals(group)) {
                groups.addResultVar(place.asVar());
            }
        }
        groups.setQueryPattern(about);
        Set<Node> inOrder = new LinkedHashSet<>();
        Set<List<Optional<Node>>> taken = new HashSet<>();
        for (Binding row : asked.rows(groups).rows()) {
            List<Optional<Node>> at = places.stream()
                    .map(place -> Optional.ofNullable(row.get(place)))
                    .toList();
            if (!taken.add(at) || !inOrder.add(row.get(group))) {
                return Optional.empty();
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Groups(List.copyOf(inOrder), places.size()));
    }

    /// What the query says of the group alone.
    private static ElementGroup about(Var group, List<Node> values, ElementGroup whole) {
        ElementGroup about = new ElementGroup();
        about.addElement(Among.values(group, values));
        Set<Var> known = new HashSet<>(Set.of(group));
        for (TriplePath path : Steps.in(whole)) {
            if (path.isTriple()
                    && known.contains(path.getSubject())
                    && path.getObject().isVariable()) {
                ElementPathBlock part = new ElementPathBlock();
                part.addTriplePath(path);
                about.addElement(part);
                known.add(Var.alloc(path.getObject().getName()));
            }
        }
        for (Element element : whole.getElements()) {
            if (element instanceof ElementFilter filter
                    && !filter.getExpr().getVarsMentioned().isEmpty()
                    && known.containsAll(filter.getExpr().getVarsMentioned())
                    && !filter.toString().contains("EXISTS")) {
                about.addElement(filter);
            }
        }
        return about;
    }
}
