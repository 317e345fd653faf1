package dev.entente.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;

/// Restricts a query to some things.
final class Among {
    private Among() {}

    /// The query of those rows in which the variable is one of these things. A sub-select that is to know them, too,
    /// holds `VALUES ?thing { UNDEF }`.
    ///
    /// @param query whose outermost pattern is a group
    static Query in(Query query, Var thing, List<Node> things) {
        return in(query, thing, values(thing, things));
    }

    /// The query of those rows in which variables have the values of one of these rows, the thing among them.
    static Query in(Query query, Var thing, ElementData rows) {
        ElementTransform filled = new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                boolean marker = data.getVars().equals(List.of(thing))
                        && data.getRows().stream().allMatch(Binding::isEmpty);
                return marker ? only(thing, rows) : data;
            }
        };
        ElementGroup group = new ElementGroup();
        group.addElement(rows);
        ((ElementGroup) ElementTransformer.transform(query.getQueryPattern(), filled, new ExprTransformCopy()))
                .getElements()
                .forEach(group::addElement);
        Query restricted = query.cloneQuery();
        restricted.setQueryPattern(group);
        return restricted;
    }

    private static ElementData only(Var thing, ElementData rows) {
        return values(
                thing,
                rows.getRows().stream().map(row -> row.get(thing)).distinct().toList());
    }

    /// A block of values.
    static ElementData values(Var variable, List<Node> nodes) {
        ElementData values = new ElementData();
        values.add(variable);
        nodes.forEach(node -> values.add(BindingFactory.binding(variable, node)));
        return values;
    }
}
