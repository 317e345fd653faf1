package dev.entente.query;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/// The values by which the rows of a query are ordered first, such as the targets of stances by their labels.
final class Groups {
    private Groups() {}

    /// The values in the order in which the query has them; nothing where two of them share a place in it.
    ///
    /// @param values those there can be
    static Optional<List<Node>> inOrder(Query query, Var group, List<Node> values, FirstRows.Asked asked) {
        if (query.getOrderBy().isEmpty() || !(query.getOrderBy().get(0).getExpression() instanceof ExprVar place)) {
            return Optional.empty();
        }
        Query groups = new Query();
        groups.setQuerySelectType();
        groups.addResultVar(group);
        if (!place.asVar().equals(group)) {
            groups.addResultVar(place.asVar());
        }
        groups.setQueryPattern(about(group, values, (ElementGroup) query.getQueryPattern()));
        groups.addOrderBy(query.getOrderBy().get(0));
        Set<Node> inOrder = new LinkedHashSet<>();
        Set<Node> places = new HashSet<>();
        for (Binding row : asked.rows(groups).rows()) {
            Node at = row.get(place.asVar());
            if (at == null || !places.add(at) || !inOrder.add(row.get(group))) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(inOrder));
    }

    /// What the query says of the group alone.
    private static ElementGroup about(Var group, List<Node> values, ElementGroup whole) {
        ElementGroup about = new ElementGroup();
        about.addElement(Among.values(group, values));
        Set<Var> known = new HashSet<>(Set.of(group));
        for (Element element : whole.getElements()) {
            if (element instanceof ElementPathBlock block) {
                for (TriplePath path : block.getPattern().getList()) {
                    if (path.isTriple()
                            && path.getSubject().equals(group)
                            && path.getObject().isVariable()) {
                        ElementPathBlock part = new ElementPathBlock();
                        part.addTriplePath(path);
                        about.addElement(part);
                        known.add(Var.alloc(path.getObject().getName()));
                    }
                }
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
