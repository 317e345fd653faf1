package dev.entente.serve.page;

import dev.entente.query.Header;
import dev.entente.serve.figure.Figure;
import dev.entente.serve.page.Grounds.PassageNote;
import java.util.List;
import java.util.Optional;

/// What a page says.
public sealed interface Page {
    /// Its heading, which is also the title of the window.
    Phrase title();

    /// The first page.
    ///
    /// @param description what the dossier is
    /// @param counts kinds of things with their numbers
    /// @param unsourced facts without a passage
    /// @param stances the chart
    /// @param stancesTable the same in rows
    /// @param questions the queries
    record Overview(
            Phrase title,
            Phrase description,
            List<Count> counts,
            long facts,
            long unsourced,
            Optional<Figure> stances,
            AnswerTable stancesTable,
            List<Question> questions)
            implements Page {}

    /// A number of something.
    ///
    /// @param number as written
    /// @param kind of what
    record Count(String number, Phrase kind) {}

    /// A named query.
    ///
    /// @param name its name
    /// @param summary the question, and where it is answered
    /// @param description more about it
    record Question(String name, Phrase summary, Phrase description) {}

    /// The list of named queries.
    record Questions(Phrase title, List<Question> questions) implements Page {}

    /// A named query with its answer.
    ///
    /// @param name of the query
    /// @param description more about it, in paragraphs
    /// @param form what can be asked
    /// @param problem why there is no answer
    /// @param answer the answer
    /// @param figure the view that the query's header names
    /// @param remarks what is known instead, or speaks against it
    /// @param downloads the same answer in other formats
    /// @param sparql the complete query
    /// @param curl the same question from a command line
    /// @param editor where the query is opened in the editor
    record Query(
            Phrase title,
            String name,
            List<Phrase> description,
            Form form,
            Optional<Trouble> problem,
            Optional<AnswerTable> answer,
            Optional<Figure> figure,
            List<Sentence> remarks,
            List<Phrase> downloads,
            String permalink,
            String sparql,
            String curl,
            String editor,
            Header.View view)
            implements Page {
        /// Whether it could not be asked as it was told.
        public boolean isTroubled() {
            return problem.isPresent()
                    || form.fields().stream().anyMatch(field -> !field.wrong().isEmpty());
        }
    }

    /// What went wrong, and what to do about it.
    record Trouble(String message, String hint) {}

    /// A form.
    ///
    /// @param action where it leads
    /// @param fields its fields
    /// @param suggestions lists of names to choose from
    record Form(String action, List<Field> fields, List<Suggestions> suggestions) {}

    /// A field of a form.
    ///
    /// @param name of the parameter
    /// @param title what it is called
    /// @param kind `thing`, `date`, `number`, `text`, `choice` or `flag`
    /// @param label what it asks for
    /// @param values what was given: one for each box; empty texts for none
    /// @param choices of a choice: value and word
    /// @param list the id of its list of suggestions, empty for none
    /// @param wrong the id of the message on what is wrong with its value, empty where nothing is
    /// @param mistake that message, where it stands beside this field
    record Field(
            String name,
            String title,
            String kind,
            Phrase label,
            String example,
            boolean required,
            List<String> values,
            List<Phrase> choices,
            String list,
            String wrong,
            List<Phrase> mistake) {}

    /// Names to choose from.
    ///
    /// @param id of the list
    /// @param names the names in the place of addresses, each with its meaning where there is more to say
    record Suggestions(String id, List<Phrase> names) {}

    /// A thing.
    ///
    /// @param heading what it is called, or says
    /// @param iri its name in the graph
    /// @param kinds what it is
    /// @param others what else it is called
    /// @param statements what is said of it itself
    /// @param notes remarks on it
    /// @param when its date
    /// @param grounds on whose word it stands
    /// @param against what speaks against it
    /// @param figure when the facts about it were
    /// @param groups facts that name it
    /// @param cited the passages that these stand on
    /// @param glossary what the words mean that qualify them
    /// @param downloads the same as data
    /// @param citation how to cite the page
    /// @param bibtex the document as BibTeX; empty for what is no document
    record Entity(
            Phrase title,
            Sentence heading,
            String iri,
            List<Phrase> kinds,
            List<Phrase> others,
            List<Entry> statements,
            List<Phrase> notes,
            When when,
            Optional<Grounds> grounds,
            List<Side> against,
            Optional<Figure> figure,
            List<Group> groups,
            List<PassageNote> cited,
            List<Chip> glossary,
            List<Phrase> downloads,
            Sentence citation,
            String bibtex)
            implements Page {}

    /// A property with its values.
    record Statement(Phrase property, List<Phrase> values) {}

    /// A property of a thing with its values.
    record Entry(Phrase property, List<Said> values) {}

    /// A value.
    ///
    /// @param doubts why it is not to be relied on, where it follows from other facts
    record Said(Phrase value, List<Chip> doubts) {
        public Said {
            doubts = List.copyOf(doubts);
        }
    }

    /// Facts of one kind.
    ///
    /// @param facts those with evidence
    /// @param things those without
    record Group(Sentence heading, String anchor, List<Fact> facts, List<Phrase> things) {
        /// Of more facts than that a page shows a few, and folds the rest.
        private static final int MANY = 20;

        private static final int FEW = 5;

        /// The facts to show at once.
        public List<Fact> first() {
            return facts.size() > MANY ? facts.subList(0, FEW) : facts;
        }

        /// Those to fold.
        public List<Fact> rest() {
            return facts.size() > MANY ? facts.subList(FEW, facts.size()) : List.of();
        }
    }

    /// A fact.
    ///
    /// @param anchor by which it is found on the page
    /// @param when its date
    /// @param sentence what it says
    /// @param roles in which roles the thing takes part
    /// @param remarks what its row says to qualify it
    /// @param against what speaks against it
    record Fact(
            String anchor,
            When when,
            Sentence sentence,
            List<Phrase> roles,
            List<Phrase> remarks,
            Grounds grounds,
            List<Side> against) {}

    /// Several answers one below the other.
    record Sections(Phrase title, String lead, List<Section> sections) implements Page {}

    /// An answer with its heading.
    ///
    /// @param more where it can be asked more narrowly
    record Section(Phrase heading, Optional<AnswerTable> table, Phrase more) {}

    /// A plain table.
    record Listing(Phrase title, String lead, AnswerTable table, List<Phrase> downloads) implements Page {}

    /// What was found, or everything there is to find.
    ///
    /// @param asked the words, empty for none
    /// @param total how many there are, those not listed with them
    /// @param near what is called almost so, where nothing was found; empty for nothing
    record Search(Phrase title, String asked, List<Hit> hits, int total, List<Phrase> near) implements Page {}

    /// Something found.
    ///
    /// @param thing its name, or what it says
    /// @param kind what it is
    /// @param when the date of a fact
    /// @param found the spelling or paraphrase that fitted, empty where it was the name
    record Hit(Sentence thing, String kind, When when, Phrase found) {}

    /// The ontology.
    record Ontology(Phrase title, String description, List<Terms> parts, List<Phrase> downloads) implements Page {}

    /// Terms of one sort.
    record Terms(String heading, String anchor, List<Term> terms) {}

    /// A term.
    ///
    /// @param anchor by which it is found
    /// @param name its short form
    record Term(
            String anchor,
            String name,
            Phrase label,
            List<Phrase> definitions,
            List<Phrase> notes,
            List<Phrase> examples,
            List<Statement> statements,
            Phrase used) {}

    /// The SPARQL editor.
    ///
    /// @param query the text to start from
    /// @param prefixes the short names as the editor wants them, JSON
    /// @param examples queries to start from
    record Editor(Phrase title, String query, String prefixes, List<Phrase> examples) implements Page {}

    /// An error.
    ///
    /// @param hint what to do about it, words and links in turn; empty where nothing better can be said
    record Fault(Phrase title, int status, String message, List<Phrase> hint) implements Page {}
}
