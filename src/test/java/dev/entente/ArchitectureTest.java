package dev.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows between the packages, as the design draws them.
@AnalyzeClasses(packages = "dev.entente", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.entente.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrowsPointLeft = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("diag")
            .definedBy("dev.entente.diag..")
            .layer("csv")
            .definedBy("dev.entente.csv..")
            .layer("csvw")
            .definedBy("dev.entente.csvw..")
            .layer("convert")
            .definedBy("dev.entente.convert..")
            .layer("edtf")
            .definedBy("dev.entente.edtf..")
            .layer("graph")
            .definedBy("dev.entente.graph..")
            .layer("check")
            .definedBy("dev.entente.check..")
            .layer("query")
            .definedBy("dev.entente.query..")
            .layer("serve")
            .definedBy("dev.entente.serve..")
            .layer("cli")
            .definedBy("dev.entente.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("serve")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("serve", "cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("serve", "cli")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("check", "query", "serve", "cli")
            .whereLayer("convert")
            .mayOnlyBeAccessedByLayers("graph", "check", "query", "serve", "cli")
            .whereLayer("csvw")
            .mayOnlyBeAccessedByLayers("convert", "graph", "check", "query", "serve", "cli")
            .whereLayer("csv")
            .mayOnlyBeAccessedByLayers("csvw", "convert", "graph", "check", "query", "serve", "cli");

    @ArchTest
    static final ArchRule diagnosticsLeanOnNothing = classes()
            .that()
            .resideInAPackage("dev.entente.diag..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.entente.diag..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule datesLeanOnNothing = classes()
            .that()
            .resideInAPackage("dev.entente.edtf..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.entente.edtf..");

    @ArchTest
    static final ArchRule tablesKnowNoRdf = noClasses()
            .that()
            .resideInAPackage("dev.entente.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCsvSeesItsTokenizer = onlyIn("dev.entente.csv..", "de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule onlyGraphSeesTheStore = onlyIn("dev.entente.graph..", "org.apache.jena.tdb2..");

    @ArchTest
    static final ArchRule onlyCheckSeesShapes = onlyIn("dev.entente.check..", "org.apache.jena.shacl..");

    @ArchTest
    static final ArchRule onlyServeSeesTheServer =
            onlyIn("dev.entente.serve..", "org.apache.jena.fuseki..", "org.eclipse.jetty..", "gg.jte..");

    @ArchTest
    static final ArchRule onlyCliSeesTheCommandLine = onlyIn("dev.entente.cli..", "picocli..");

    @ArchTest
    static final ArchRule nobodySeesTheInsideOfJena =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.jena..impl..");

    private static ArchRule onlyIn(String own, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
