package dev.entente.query;

import java.util.List;
import java.util.Optional;

/// What a named query says of itself. queries/README.md describes every part.
///
/// @param summary the question in one line
/// @param description more about it, empty where there is none
/// @param tags words to group queries by
/// @param parameters what it can be told
/// @param view how a page shows the answer
/// @param columns what a table shows, in order; empty for all
/// @param narrow columns a narrow table does without, the first one first
/// @param series the column whose value is shown once for all rows that follow with the same one; empty for none
/// @param bars columns whose numbers from -3 to 3 a table draws
/// @param footer the line below a table, see [Footer]; empty where there is none
/// @param noun what one row is, such as `denial`, and what several are
/// @param otherwise what is asked where this one has no rows
/// @param contests whether its rows speak against those of a query that names it in `otherwise`
/// @param walk how its rows follow each other in time; empty where that is not said
public record Header(
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        View view,
        List<String> columns,
        List<String> narrow,
        String series,
        List<String> bars,
        String footer,
        Noun noun,
        List<FollowUp> otherwise,
        boolean contests,
        Optional<Walk> walk) {
    public Header {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        narrow = List.copyOf(narrow);
        bars = List.copyOf(bars);
        otherwise = List.copyOf(otherwise);
    }

    /// Of a query that says nothing.
    public static final Header NONE = new Header(
            "",
            "",
            List.of(),
            List.of(),
            View.TABLE,
            List.of(),
            List.of(),
            "",
            List.of(),
            "",
            Noun.ROW,
            List.of(),
            false,
            Optional.empty());

    /// How a page shows an answer.
    public enum View {
        /// Rows and columns.
        TABLE,
        /// Along a line of time.
        TIMELINE,
        /// As points and lines between them.
        NETWORK,
        /// As bars or lines.
        CHART
    }

    /// What rows are called.
    ///
    /// @param one a single one
    /// @param many several, or none
    public record Noun(String one, String many) {
        /// Of rows of which nothing else is said.
        public static final Noun ROW = new Noun("row", "rows");

        /// A count with its word, such as `1 denial`.
        public String count(int number) {
            return number + " " + (number == 1 ? one : many);
        }
    }
}
