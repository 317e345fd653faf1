package dev.entente.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a document as an entry of BibTeX that biblatex, the classic styles and other programs can read: `date` only
/// as all of them know it, `year` and `month` beside it where they are certain, a note in words otherwise.
final class Bibtex {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private final List<String> fields = new ArrayList<>();

    private Bibtex() {}

    static String of(Work work) {
        Bibtex entry = new Bibtex();
        entry.fill(work);
        return "@" + work.kind().bibtex() + "{" + work.id() + ",\n" + String.join(",\n", entry.fields) + "\n}\n";
    }

    private void fill(Work work) {
        String kind = work.kind().bibtex();
        raw(
                "author",
                work.authors().stream()
                        .map(name -> name.person() ? escaped(name.text()) : "{" + escaped(name.text()) + "}")
                        .collect(Collectors.joining(" and ")));
        put("title", work.title());
        switch (kind) {
            case "article" -> {
                put("journal", work.container());
                put("journaltitle", work.container());
            }
            case "incollection" -> put("booktitle", work.container());
            case "book", "periodical" -> {}
            default ->
                put("howpublished", work.genre() + (work.container().isEmpty() ? "" : ", in: " + work.container()));
        }
        put("publisher", work.publisher());
        put("address", work.place());
        put("pages", work.pages().replace("-", "--"));
        dated(work);
        put("type", kind.equals("misc") ? work.genre() : "");
        put(
                "language",
                Locale.forLanguageTag(work.language())
                        .getDisplayLanguage(Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT));
        raw("url", work.iri());
    }

    private void dated(Work work) {
        WorkDate date = work.date();
        raw("date", date.biblatex().orElse(""));
        raw("year", date.year().orElse(""));
        date.month().ifPresent(month -> fields.add("  month = " + MONTHS[month - 1]));
        put(
                "note",
                Stream.of(
                                date.biblatex().isPresent() || date.words().isEmpty() ? "" : "date: " + date.words(),
                                work.published().isEmpty() ? "" : "published: " + work.published())
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private void put(String name, String text) {
        raw(name, escaped(text));
    }

    private void raw(String name, String value) {
        if (!value.isEmpty()) {
            fields.add("  " + name + " = {" + value + "}");
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
