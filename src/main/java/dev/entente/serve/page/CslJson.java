package dev.entente.serve.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/// Writes documents as [CSL-JSON](https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
final class CslJson {
    private CslJson() {}

    static String of(List<Work> works) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        works.forEach(work -> all.add(item(work)));
        return all.build() + "\n";
    }

    private static JsonObjectBuilder item(Work work) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("id", work.iri())
                .add("type", work.kind().csl())
                .add("title", work.title());
        if (!work.authors().isEmpty()) {
            JsonArrayBuilder names = Json.createArrayBuilder();
            work.authors().forEach(name -> names.add(Json.createObjectBuilder().add("literal", name.text())));
            item.add("author", names);
        }
        add(item, "container-title", work.container());
        add(item, "publisher", work.publisher());
        add(item, "publisher-place", work.place());
        add(item, "page", work.pages());
        add(item, "genre", work.genre());
        add(item, "language", work.language());
        add(item, "note", work.published().isEmpty() ? "" : "published: " + work.published());
        if (!work.date().edtf().isEmpty()) {
            item.add("issued", issued(work.date()));
        }
        return item.add("URL", work.iri());
    }

    private static JsonObjectBuilder issued(WorkDate date) {
        JsonObjectBuilder issued = Json.createObjectBuilder();
        if (date.parts().isEmpty()) {
            return issued.add("literal", date.words());
        }
        JsonArrayBuilder parts = Json.createArrayBuilder();
        date.parts().orElseThrow().forEach(one -> parts.add(Json.createArrayBuilder(one)));
        issued.add("date-parts", parts);
        date.season().ifPresent(season -> issued.add("season", season));
        return date.isAbout() ? issued.add("circa", true) : issued;
    }

    private static void add(JsonObjectBuilder item, String name, String value) {
        if (!value.isEmpty()) {
            item.add(name, value);
        }
    }
}
