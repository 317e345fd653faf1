package dev.entente.serve;

import dev.entente.query.AskException;
import dev.entente.query.BadQueryException;
import dev.entente.query.Vocabulary;
import dev.entente.serve.html.Frame;
import dev.entente.serve.html.Renderer;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.Page;
import dev.entente.serve.page.Pages;
import dev.entente.serve.page.Phrase;
import dev.entente.serve.page.QueryPages;
import dev.entente.serve.page.Sentence;
import dev.entente.serve.page.ServerLinks;
import dev.entente.serve.page.Setting;
import dev.entente.serve.page.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/// Answers every request that is not a SPARQL query: pages, data, and the way from a thing to both.
final class Site {
    private static final String HTML = "text/html";
    private static final List<String> PAGES = List.of(HTML, "application/xhtml+xml");
    private static final String CHARSET = ";charset=utf-8";
    /// The path of the ontology's public address.
    private static final String ONTOLOGY = URI.create(Vocabulary.ENT).getPath();
    private static final Pattern THING = Pattern.compile("/[^/]+/[^/]+");
    private static final Pattern LANGUAGE = Pattern.compile("(^|&)lang=[^&]*");

    private final CurrentDossier current;
    private final Renderer renderer = new Renderer();

    Site(CurrentDossier current) {
        this.current = current;
    }

    /// Answers one request, from one edition.
    Reply answer(Ask ask) {
        Edition edition = current.snapshot().edition();
        return edition.read(() -> answer(local(ask, edition), edition)).within(edition);
    }

    /// A site that stands at its public address has the path of that address before all others.
    private static Ask local(Ask ask, Edition edition) {
        if (ask.path().equals(ONTOLOGY)) {
            return ask.withPath("/ontology");
        }
        String path = URI.create(edition.dossier().base()).getPath();
        return path != null && path.length() > 1 && ask.path().startsWith(path)
                ? ask.withPath("/" + ask.path().substring(path.length()))
                : ask;
    }

    private Reply answer(Ask ask, Edition edition) {
        Setting setting = setting(ask, edition);
        try {
            return route(ask, setting)
                    .or(() -> withoutSlash(ask, setting))
                    .orElseGet(() -> fault(ask, setting, new Missing(setting).at(ask.path())));
        } catch (AskException e) {
            return refused(ask, setting, e);
        } catch (BadQueryException e) {
            return fault(ask, setting, 500, String.valueOf(e.getMessage()), "");
        }
    }

    private Optional<Reply> route(Ask ask, Setting setting) {
        Edition edition = setting.edition();
        Optional<Reply> described = new Descriptions(edition, ask.origin()).at(ask);
        if (described.isPresent()) {
            return described;
        }
        Optional<Reply> query = new QueryData(setting).at(ask);
        if (query.isPresent()) {
            return query;
        }
        Optional<SiteFiles.File> file = new SiteFiles(edition).at(ask.path(), setting);
        if (file.isPresent()) {
            Reply reply =
                    Reply.of(200, text(file.get().type()), file.get().body()).with("Access-Control-Allow-Origin", "*");
            String links = about(ask.path(), edition);
            return Optional.of((links.isEmpty() ? reply : reply.with("Link", links))
                    .unless(
                            ask.known(),
                            "\"" + edition.version() + "-"
                                    + Integer.toHexString(ask.path().hashCode()) + "\""));
        }
        Optional<? extends Page> page = new Pages(setting).at(ask.path(), ask.given());
        if (page.isPresent() && Accept.of(ask.accept()).best(PAGES).isEmpty()) {
            return Optional.of(unacceptable("this is a page, offered as " + HTML));
        }
        if (page.isPresent()) {
            boolean troubled = page.get() instanceof Page.Query asked && asked.isTroubled();
            return Optional.of(html(page.get(), ask, setting, troubled ? 400 : 200));
        }
        return thing(ask, edition);
    }

    /// An address with a slash too many leads to the one without.
    private Optional<Reply> withoutSlash(Ask ask, Setting setting) {
        if (!ask.path().endsWith("/")) {
            return Optional.empty();
        }
        String path = ask.path().substring(0, ask.path().length() - 1);
        String name = setting.links().file(path.substring(path.lastIndexOf('/') + 1));
        String query = ask.query().isEmpty() ? "" : "?" + ask.query();
        return route(ask.withPath(path), setting).map(there -> Reply.moved("../" + name + query));
    }

    private static String text(String type) {
        return type.startsWith("text/") || type.endsWith("svg+xml") ? type + CHARSET : type;
    }

    private static Setting setting(Ask ask, Edition edition) {
        String chosen = ask.first("lang").filter(Words.LANGUAGES::contains).orElse("");
        Words words = chosen.isEmpty() ? Words.accepted(ask.languages()) : Words.in(chosen);
        String query = LANGUAGE.matcher(ask.query()).replaceAll("").replaceFirst("^&", "");
        return new Setting(
                edition, words, new ServerLinks(ask.origin(), edition.dossier().base(), ask.path(), query, chosen));
    }

    private Reply html(Page page, Ask ask, Setting setting, int status) {
        String text = renderer.html(
                page,
                Frame.of(
                        setting,
                        ask.path(),
                        current.problem().map(CurrentDossier.Problem::text).orElse("")));
        Reply reply = Reply.text(status, HTML + CHARSET, text)
                .with("Content-Language", setting.words().language())
                .with("Vary", "Accept, Accept-Language");
        if (page instanceof Page.Entity entity) {
            reply = reply.with("Link", links(entity.iri(), ask.path().substring("/page".length())));
        }
        return reply.unless(ask.known(), "\"" + Long.toHexString(hash(text)) + "\"");
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static Reply unacceptable(String offered) {
        return PageProblem.of(406, "Not acceptable", offered)
                .withHint("answers to questions are offered as CSV and JSON, too: /openapi.json lists them")
                .reply()
                .with("Vary", "Accept");
    }

    /// A thing is no page: whoever asks for it is led to a page or to data about it.
    private static Optional<Reply> thing(Ask ask, Edition edition) {
        String iri = edition.dossier().base() + ask.path().substring(1);
        if (!THING.matcher(ask.path()).matches() || !EntityData.isKnown(edition, iri)) {
            return Optional.empty();
        }
        List<String> offered = new ArrayList<>(List.of(HTML));
        offered.addAll(EntityData.TYPES.values());
        Optional<String> best = Accept.of(ask.accept()).best(offered);
        if (best.isEmpty()) {
            return Optional.of(unacceptable("this is offered as " + String.join(", ", offered)));
        }
        String path = URI.create(iri).getRawPath();
        String raw =
                path.substring(URI.create(edition.dossier().base()).getRawPath().length() - 1);
        String location = best.get().equals(HTML) ? "/page" + raw : "/data" + raw + "." + suffix(best.get());
        return Optional.of(Reply.seeOther(location).with("Vary", "Accept").with("Link", links(iri, raw)));
    }

    /// What a file of data is about, where else that is told, and on what terms; nothing of other files.
    private static String about(String path, Edition edition) {
        List<String> links = new ArrayList<>();
        if (path.startsWith("/data.")) {
            links.add("<" + edition.dossier().base() + ">; rel=\"describes\"");
            links.add("</>; rel=\"alternate\"; type=\"text/html\"");
        } else if (path.startsWith("/data/") && !path.endsWith(".csv")) {
            String thing = escaped(path.substring(5).replaceFirst("\\.(csl\\.json|[^.]*)$", ""));
            links.add("<" + edition.dossier().base() + thing.substring(1) + ">; rel=\"describes\"");
            links.add("</page" + thing + ">; rel=\"alternate\"; type=\"text/html\"");
        }
        String licence = edition.dossier().description().license();
        if (!links.isEmpty() && licence != null) {
            links.add("<" + licence + ">; rel=\"license\"");
        }
        if (path.startsWith("/ontology.")) {
            links.add("</ontology>; rel=\"alternate\"; type=\"text/html\"");
        }
        return String.join(", ", links);
    }

    private static String escaped(String path) {
        return URI.create("http://h" + path.replace(" ", "%20")).toASCIIString().substring(8);
    }

    private static String suffix(String type) {
        return EntityData.TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(entry -> entry.getKey())
                .findFirst()
                .orElseThrow();
    }

    private static String links(String iri, String path) {
        List<String> links = new ArrayList<>(List.of("<" + iri + ">; rel=\"canonical\""));
        String safe = escaped(path);
        links.add("</data" + safe + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"");
        EntityData.TYPES.forEach((suffix, type) ->
                links.add("</data" + safe + "." + suffix + ">; rel=\"alternate\"; type=\"" + type + "\""));
        return String.join(", ", links);
    }

    private Reply refused(Ask ask, Setting setting, AskException e) {
        int status = switch (e.kind()) {
            case USAGE -> 400;
            case UNKNOWN -> 404;
            case UNREACHABLE -> 503;
        };
        return fault(
                ask,
                setting,
                status,
                QueryPages.withoutDashes(e.getMessage()),
                status == 503 ? "" : QueryPages.withoutDashes(e.hint()));
    }

    private Reply fault(Ask ask, Setting setting, int status, String message, String hint) {
        Phrase title = Phrase.plain(setting.words().of("fault." + status));
        List<Phrase> hints = hint.isEmpty() ? List.of() : List.of(Phrase.plain(hint));
        return fault(ask, setting, new Page.Fault(title, status, message, hints));
    }

    /// An error as a page for a browser, as data for anything else.
    private Reply fault(Ask ask, Setting setting, Page.Fault fault) {
        boolean browser =
                Accept.of(ask.accept()).best(List.of(PageProblem.TYPE, HTML)).equals(Optional.of(HTML));
        String hint = new Sentence(fault.hint(), "").text();
        return browser
                ? html(fault, ask, setting, fault.status())
                : PageProblem.of(fault.status(), HttpStatus.getMessage(fault.status()), fault.message())
                        .withHint(hint)
                        .reply();
    }
}
