package dev.entente.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;

/// Has queries executed on a database of a test as on the stores of the program.
public final class StoreExecution {
    private StoreExecution() {}

    /// From now on, for each query.
    ///
    /// @param database of TDB2
    public static void set(DatasetGraph database) {
        QC.setFactory(database.getContext(), StoreExecutor::new);
    }
}
