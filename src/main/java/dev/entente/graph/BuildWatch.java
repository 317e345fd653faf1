package dev.entente.graph;

/// Is told how far the build of a store has come.
public interface BuildWatch {
    /// The part of the work that reads the tables.
    String TABLES = "tables";

    /// Nobody watches.
    BuildWatch NOBODY = new BuildWatch() {
        @Override
        public void reading(long bytes, long of, long statements) {}

        @Override
        public void rule(String name, int number, int of) {}

        @Override
        public void ruleDone(String name, long made, long added, Effort effort) {}

        @Override
        public void done(String part, Effort effort) {}

        @Override
        public void sealing() {}
    };

    /// So many bytes of the tables are read.
    void reading(long bytes, long of, long statements);

    /// A rule begins, the first being number 1.
    void rule(String name, int number, int of);

    /// A rule has made so many statements, of which so many were new.
    void ruleDone(String name, long made, long added, Effort effort);

    /// A part of the work that is no rule is done.
    void done(String part, Effort effort);

    /// All is in; it is counted once more and brought to the disk.
    void sealing();
}
