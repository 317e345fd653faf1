package dev.entente.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;

/// Makes the query that is executed of one whose arguments stand in a row of `VALUES` at its beginning, as [Markers]
/// puts them: the same rows, but what is known when it is asked stands where it is used, so that a pattern can begin
/// with it, and a condition on an argument that was not given is gone.
///
/// Changed is only what sees the row by the rules of SPARQL: the outermost group, its filters, what stands in `EXISTS`
/// there, and its `OPTIONAL` groups but for what they bind. The row stays for variables that are left anywhere.
final class Told {
    private final Map<Var, Node> given;
    private final Set<Var> absent;

    private Told(Map<Var, Node> given, Set<Var> absent) {
        this.given = given;
        this.absent = absent;
    }

    /// Another query, or the same one where no row stands at its beginning.
    static Query in(Query query) {
        if (!(query.getQueryPattern() instanceof ElementGroup group)
                || group.isEmpty()
                || !(group.get(0) instanceof ElementData row)
                || row.getRows().size() != 1
                || query.isQueryResultStar()) {
            return query;
        }
        ElementGroup rest = new ElementGroup();
        group.getElements().stream().skip(1).forEach(rest::addElement);
        Told told = of(row, rest);
        ElementGroup changed = told.outermost(rest);
        Query whole = query.cloneQuery();
        whole.setQueryPattern(changed);
        ElementData left = left(row, whole.serialize());
        if (!left.getVars().isEmpty()) {
            changed.getElements().add(0, left);
        }
        return whole;
    }

    /// The arguments of this query that are things or codes, not dates or words.
    static List<Node> terms(Query query) {
        return query.getQueryPattern() instanceof ElementGroup group
                        && !group.isEmpty()
                        && group.get(0) instanceof ElementData row
                        && row.getRows().size() == 1
                ? row.getVars().stream()
                        .map(variable -> row.getRows().get(0).get(variable))
                        .filter(value -> value != null && value.isURI())
                        .toList()
                : List.of();
    }

    private static Told of(ElementData row, Element rest) {
        Binding values = row.getRows().get(0);
        Set<Var> bound = new HashSet<>(PatternVars.vars(rest));
        Map<Var, Node> given = new HashMap<>();
        Set<Var> absent = new HashSet<>();
        for (Var variable : row.getVars()) {
            if (values.contains(variable)) {
                given.put(variable, values.get(variable));
            } else if (!bound.contains(variable)) {
                absent.add(variable);
            }
        }
        return new Told(given, absent);
    }

    /// The row as far as this query still mentions its variables.
    private static ElementData left(ElementData row, String query) {
        List<Var> kept = new ArrayList<>();
        BindingBuilder values = Binding.builder();
        for (Var variable : row.getVars()) {
            Node value = row.getRows().get(0).get(variable);
            if (value != null
                    && Pattern.compile("[?$]" + variable.getVarName() + "\\b")
                            .matcher(query)
                            .find()) {
                kept.add(variable);
                values.add(variable, value);
            }
        }
        return new ElementData(kept, new ArrayList<>(List.of(values.build())));
    }

    private ElementGroup outermost(ElementGroup group) {
        Conditions conditions = new Conditions(given, absent);
        ElementGroup changed = new ElementGroup();
        for (Element element : group.getElements()) {
            switch (element) {
                case ElementFilter filter -> conditions.filter(filter).forEach(changed::addElement);
                case ElementBind bind ->
                    changed.addElement(new ElementBind(bind.getVar(), conditions.of(bind.getExpr())));
                case ElementPathBlock block -> changed.addElement(substituted(block));
                case ElementOptional optional when isNever(optional) -> {}
                case ElementOptional optional -> changed.addElement(optional(optional));
                default -> changed.addElement(element);
            }
        }
        return changed;
    }

    private boolean isNever(ElementOptional optional) {
        Conditions conditions = new Conditions(given, absent);
        return optional.getOptionalElement() instanceof ElementGroup group
                && group.getElements().stream()
                        .anyMatch(element -> element instanceof ElementFilter filter && conditions.isNever(filter));
    }

    /// Its filters see what stands before it; what it binds does not.
    private Element optional(ElementOptional optional) {
        if (!(optional.getOptionalElement() instanceof ElementGroup group)) {
            return optional;
        }
        Conditions conditions = new Conditions(given, absent);
        ElementGroup changed = new ElementGroup();
        for (Element element : group.getElements()) {
            switch (element) {
                case ElementFilter filter -> conditions.filter(filter).forEach(changed::addElement);
                case ElementPathBlock block -> changed.addElement(substituted(block));
                default -> changed.addElement(element);
            }
        }
        return new ElementOptional(changed);
    }

    private Element substituted(Element pattern) {
        return ElementTransformer.transform(pattern, new ElementTransformSubst(given));
    }
}
