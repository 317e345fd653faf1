package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.Column;
import dev.entente.csvw.Inherited;
import dev.entente.csvw.datatype.Builtin;
import dev.entente.csvw.datatype.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done with the cells of one column, worked out before the first row. Immutable.
final class ColumnPlan {
    final Column column;
    final String name;
    final int index; // among the columns of the table, from 0
    final int subject; // which of the different `aboutUrl` of the table it has
    final ValueType type;
    final List<String> nulls;
    final boolean onlyEmptyIsNull;
    final String defaultText;
    final @Nullable String separator;
    final boolean keepsLineBreaks;
    final boolean keepsSpace;
    final boolean trimsItems;
    final @Nullable BoundTemplate aboutUrl;
    final BoundTemplate propertyUrl;
    final @Nullable BoundTemplate valueUrl;

    ColumnPlan(
            Column column,
            String name,
            int index,
            int subject,
            @Nullable BoundTemplate aboutUrl,
            BoundTemplate propertyUrl,
            @Nullable BoundTemplate valueUrl) {
        Inherited properties = column.properties();
        this.column = column;
        this.name = name;
        this.index = index;
        this.subject = subject;
        this.type = properties.datatype();
        this.nulls = properties.nulls();
        this.onlyEmptyIsNull = nulls.equals(List.of(""));
        this.defaultText = properties.defaultText();
        this.separator = properties.separator();
        Builtin base = type.base();
        this.keepsLineBreaks = base.keepsLineBreaks();
        this.keepsSpace = base.keepsSpace();
        this.trimsItems = base != Builtin.STRING && base != Builtin.ANY_ATOMIC;
        this.aboutUrl = aboutUrl;
        this.propertyUrl = propertyUrl;
        this.valueUrl = valueUrl;
    }

    /// The name as people write it.
    String plainName() {
        return Column.plain(name);
    }

    boolean isNull(String text) {
        return onlyEmptyIsNull ? text.isEmpty() : nulls.contains(text);
    }
}
