package dev.entente.serve.html;

import dev.entente.serve.page.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Writes a page as HTML.
public final class Renderer {
    private static final String PACKAGE = "dev.entente.serve.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), PACKAGE);

    /// The whole document.
    public String html(Page page, Frame frame) {
        StringOutput out = new StringOutput(1 << 15);
        engine.render(template(page), Map.of("page", page, "frame", frame), out);
        return out.toString();
    }

    private static String template(Page page) {
        return switch (page) {
            case Page.Overview overview -> "overview.jte";
            case Page.Questions questions -> "questions.jte";
            case Page.Query query -> "query.jte";
            case Page.Entity entity -> "entity.jte";
            case Page.Sections sections -> "sections.jte";
            case Page.Listing listing -> "listing.jte";
            case Page.Search search -> "search.jte";
            case Page.Ontology ontology -> "ontology.jte";
            case Page.Editor editor -> "editor.jte";
            case Page.Fault fault -> "fault.jte";
        };
    }
}
