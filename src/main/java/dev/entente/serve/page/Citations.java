package dev.entente.serve.page;

/// Says how a page is cited.
record Citations(Setting setting) {
    /// How a page of the dossier is cited.
    String page(String title, String iri) {
        return "“" + title + "”, " + setting.edition().dossier().title() + ", " + iri;
    }
}
