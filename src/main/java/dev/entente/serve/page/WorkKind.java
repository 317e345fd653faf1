package dev.entente.serve.page;

import java.util.Map;

/// What a document is to a bibliography, by its genre and by that in which it came out.
///
/// @param bibtex the type of its entry, of those that BibTeX and biblatex know
/// @param csl its [type](https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types) in CSL
record WorkKind(String bibtex, String csl) {
    /// Where nothing better is known.
    static final WorkKind OTHER = new WorkKind("misc", "document");

    private static final WorkKind BOOK = new WorkKind("book", "book");
    private static final WorkKind LETTER = new WorkKind("misc", "personal_communication");
    private static final WorkKind PERIODICAL = new WorkKind("periodical", "periodical");
    private static final WorkKind PRESS = new WorkKind("article", "article-newspaper");
    private static final WorkKind JOURNAL = new WorkKind("article", "article-journal");

    /// By the codes of the ontology's genres, and of some that dossiers have of their own.
    private static final Map<String, WorkKind> BY_GENRE = Map.ofEntries(
            Map.entry("diary-entry", new WorkKind("misc", "manuscript")),
            Map.entry("telegram", LETTER),
            Map.entry("message", LETTER),
            Map.entry("cable", LETTER),
            Map.entry("letter", LETTER),
            Map.entry("speech", new WorkKind("misc", "speech")),
            Map.entry("report", new WorkKind("misc", "report")),
            Map.entry("agreement", new WorkKind("misc", "treaty")),
            Map.entry("treaty", new WorkKind("misc", "treaty")),
            Map.entry("article", JOURNAL),
            Map.entry("editorial", PRESS),
            Map.entry("news-report", PRESS),
            Map.entry("bulletin", PRESS),
            Map.entry("memoir", BOOK),
            Map.entry("book", BOOK),
            Map.entry("diary-volume", BOOK),
            Map.entry("works-volume", BOOK),
            Map.entry("periodical", PERIODICAL),
            Map.entry("issue", PERIODICAL),
            Map.entry("film", new WorkKind("movie", "motion_picture")),
            Map.entry("interview", new WorkKind("misc", "interview")),
            Map.entry("map", new WorkKind("misc", "map")),
            Map.entry("webpage", new WorkKind("misc", "webpage")));

    /// @param genre the code of its genre, empty for none
    /// @param carrier the code of the genre of that in which it came out, empty for none
    /// @param onADay whether it came out on a day that is told, as newspapers do
    static WorkKind of(String genre, String carrier, boolean onADay) {
        WorkKind own = BY_GENRE.getOrDefault(genre, OTHER);
        boolean inPeriodical = BY_GENRE.getOrDefault(carrier, OTHER).equals(PERIODICAL);
        boolean inBook = BY_GENRE.getOrDefault(carrier, OTHER).equals(BOOK);
        if (inPeriodical && (own.equals(BOOK) || genre.equals("essay"))) {
            return JOURNAL;
        }
        if (own.bibtex().equals("article")) {
            return inBook
                    ? new WorkKind("incollection", "chapter")
                    : new WorkKind("article", onADay ? PRESS.csl() : own.csl());
        }
        return inBook && own.csl().equals("manuscript") ? new WorkKind("misc", "chapter") : own;
    }
}
