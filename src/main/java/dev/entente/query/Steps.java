package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/// The patterns of a group, a path of several steps taken apart, so that it can be followed from its other end.
final class Steps {
    private final List<TriplePath> steps = new ArrayList<>();

    private Steps() {}

    /// Those of a group itself, not of the groups in it.
    static List<TriplePath> in(ElementGroup group) {
        Steps all = new Steps();
        for (Element element : group.getElements()) {
            if (element instanceof ElementPathBlock block) {
                block.getPattern().getList().forEach(all::add);
            }
        }
        return all.steps;
    }

    private void add(TriplePath path) {
        if (!path.isTriple() && path.getPath() instanceof P_Seq sequence) {
            Var between = Var.alloc("step" + Integer.toHexString(System.identityHashCode(sequence)));
            add(new TriplePath(path.getSubject(), sequence.getLeft(), between));
            add(new TriplePath(between, sequence.getRight(), path.getObject()));
        } else if (!path.isTriple() && path.getPath() instanceof P_Link link) {
            steps.add(new TriplePath(Triple.create(path.getSubject(), link.getNode(), path.getObject())));
        } else {
            steps.add(path);
        }
    }
}
