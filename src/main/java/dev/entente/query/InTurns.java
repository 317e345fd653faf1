package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;

/// Finds the first rows of a query that is ordered by what distinguishes the branches of its `UNION`, such as `{ …
/// BIND("a" AS ?kind) } UNION { … BIND("b" AS ?kind) }`: branch after branch, as far as rows are wanted.
final class InTurns {
    private final Query query;
    private final ElementGroup pattern;
    private final ElementUnion union;
    private final Var kind;

    private InTurns(Query query, ElementUnion union, Var kind) {
        this.query = query;
        this.pattern = (ElementGroup) query.getQueryPattern();
        this.union = union;
        this.kind = kind;
    }

    /// The answer to a query with a limit; nothing where it is another one.
    static Optional<Answer> of(Query query, FirstRows.Asked asked) {
        if (!query.hasLimit()
                || query.hasOffset()
                || query.hasGroupBy()
                || query.hasAggregators()
                || query.getOrderBy() == null
                || !(query.getQueryPattern() instanceof ElementGroup group)) {
            return Optional.empty();
        }
        SortCondition first = query.getOrderBy().get(0);
        List<Element> unions = group.getElements().stream()
                .filter(ElementUnion.class::isInstance)
                .toList();
        return unions.size() == 1
                        && first.getDirection() != Query.ORDER_DESCENDING
                        && first.getExpression() instanceof ExprVar kind
                        && query.getProjectVars().contains(kind.asVar())
                ? new InTurns(query, (ElementUnion) unions.get(0), kind.asVar()).answer(asked)
                : Optional.empty();
    }

    private Optional<Answer> answer(FirstRows.Asked asked) {
        List<Node> kinds = new ArrayList<>();
        for (Element branch : union.getElements()) {
            List<Node> these = branch instanceof ElementGroup group ? kinds(group) : List.of();
            if (these.isEmpty()) {
                return Optional.empty();
            }
            kinds.addAll(these);
        }
        List<Binding> rows = new ArrayList<>();
        List<Node> inOrder = kinds.stream()
                .distinct()
                .sorted((one, other) -> NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other)))
                .toList();
        for (Node next : inOrder) {
            long missing = query.getLimit() - rows.size();
            if (missing > 0) {
                asked.rows(only(next, missing)).rows().stream().limit(missing).forEach(rows::add);
            }
        }
        return Optional.of(new Answer(query.getProjectVars(), rows));
    }

    /// The values that a branch gives the variable by name; none where it does not.
    private List<Node> kinds(ElementGroup branch) {
        for (Element element : branch.getElements()) {
            if (element instanceof ElementBind bind
                    && bind.getVar().equals(kind)
                    && bind.getExpr().isConstant()) {
                return List.of(bind.getExpr().getConstant().asNode());
            }
            if (element instanceof ElementData data
                    && data.getVars().contains(kind)
                    && data.getRows().stream().allMatch(row -> row.contains(kind))) {
                return data.getRows().stream().map(row -> row.get(kind)).toList();
            }
        }
        return List.of();
    }

    /// The query of the branches that have this value.
    private Query only(Node value, long limit) {
        ElementUnion branches = new ElementUnion();
        union.getElements().stream()
                .map(ElementGroup.class::cast)
                .filter(branch -> kinds(branch).contains(value))
                .forEach(branch -> branches.addElement(only(value, branch)));
        ElementGroup changed = new ElementGroup();
        pattern.getElements().forEach(element -> changed.addElement(element.equals(union) ? branches : element));
        Query part = query.cloneQuery();
        part.setQueryPattern(changed);
        // among the rows that are kept up to a limit, Jena looks for the same one from end to end
        part.setLimit(query.isDistinct() ? Query.NOLIMIT : limit);
        return part;
    }

    private Element only(Node value, ElementGroup branch) {
        ElementGroup changed = new ElementGroup();
        for (Element element : branch.getElements()) {
            if (element instanceof ElementData data && data.getVars().contains(kind)) {
                ElementData rows = new ElementData();
                data.getVars().forEach(rows::add);
                data.getRows().stream()
                        .filter(row -> value.equals(row.get(kind)))
                        .forEach(rows::add);
                changed.addElement(rows);
            } else {
                changed.addElement(element);
            }
        }
        return changed;
    }
}
