package dev.entente.convert;

import dev.entente.csvw.Inherited;
import dev.entente.csvw.UriTemplate;
import dev.entente.diag.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Looks whether the variables of URI templates are columns. One that is not is expanded to nothing, which is allowed
/// and seldom meant.
final class TemplateCheck {
    private static final Set<String> GIVEN = Set.of("_column", "_sourceColumn", "_row", "_sourceRow", "_name");

    private TemplateCheck() {}

    static void check(TablePlan plan, Problems problems) {
        Set<String> names = new HashSet<>(plan.names());
        names.addAll(GIVEN);
        Set<String> told = new HashSet<>();
        for (ColumnPlan column : plan.columns) {
            templates(column.column.properties()).forEach(template -> {
                for (String name : template.variables()) {
                    if (!names.contains(name) && told.add(name)) {
                        problems.add(
                                ConvertCode.UNKNOWN_VARIABLE,
                                column.column.at(),
                                template.toString(),
                                "the template \"" + template + "\" names \"" + name + "\", which is no column of "
                                        + plan.table
                                                .url()
                                                .substring(plan.table.url().lastIndexOf('/') + 1),
                                hint(name, plan.names()));
                    }
                }
            });
        }
    }

    private static Stream<UriTemplate> templates(Inherited properties) {
        return Stream.of(properties.aboutUrl(), properties.propertyUrl(), properties.valueUrl())
                .filter(Objects::nonNull);
    }

    private static String hint(String name, List<String> names) {
        return Nearest.to(name, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("the columns are " + String.join(", ", names));
    }
}
