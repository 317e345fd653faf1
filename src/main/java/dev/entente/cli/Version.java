package dev.entente.cli;

import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: the program's version and the Java it runs on.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "entente " + (version == null ? "(development)" : version),
            "Java " + Runtime.version().feature()
        };
    }
}
