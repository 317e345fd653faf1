package dev.entente.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes a dossier of any size with the tables and the metadata of the project's own, all of it invented: `java
/// GenerateDossier.java METADATA DIR EVENTS [SEED]`. The same arguments give the same bytes; rows are written as they
/// are made. To each event come two participations, a quarter of a stance, a tenth of a claim, of further evidence and
/// of a mention, a twentieth of a designation and of a passage, a fiftieth of a person and of a document. It uses
/// nothing but the JDK, so that it runs from its source.
public final class GenerateDossier {
    private static final List<String> KINDS = List.of(
            "Meeting",
            "Meeting",
            "Meeting",
            "Meeting",
            "Visit",
            "Visit",
            "Reception",
            "Speech",
            "Agreement",
            "ArmedAction");
    private static final List<String> LEVELS = List.of(
            "denunciation", "hostile", "critical", "neutral", "sympathetic", "friendly", "solidarity", "not-scalable");
    private static final List<String> GENRES =
            List.of("diary-entry", "telegram", "speech", "report", "cable", "article");
    private static final List<String> AUDIENCES = List.of("private", "addressed", "public", "public");
    private static final List<String> SYLLABLES =
            List.of("ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "më", "na", "pe", "ri", "so", "tu", "va", "çi");
    private static final String ORDINARY = ",,,,"; // reading, hedge, standing and its reason as the metadata has them

    private final Path data;
    private final long seed;
    private final int events;
    private final int persons;
    private final int documents;
    private final int passages;
    private final int posts;
    private final int states = 16;
    private final int places = 40;
    private final int topics = 24;

    private GenerateDossier(Path data, int events, long seed) {
        this.data = data;
        this.seed = seed;
        this.events = events;
        this.persons = Math.max(12, events / 50);
        this.documents = Math.max(8, events / 50);
        this.passages = Math.max(10, events / 20);
        this.posts = Math.max(8, events / 1000);
    }

    /// Writes the dossier.
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: GenerateDossier METADATA DIR EVENTS [SEED]");
        }
        Path data = Files.createDirectories(Path.of(args[1]).resolve("data"));
        String metadata = Files.readString(Path.of(args[0]))
                .replaceFirst("\"@id\": \"[^\"]*\"", "\"@id\": \"https://example.org/generated/\"")
                .replaceFirst("\"dc:title\": \"[^\"]*\"", "\"dc:title\": \"Generated, " + args[2] + " events\"")
                .replaceFirst(
                        "\"dc:description\": \"[^\"]*\"", "\"dc:description\": \"Invented rows for measurements.\"");
        Files.writeString(data.resolve("csv-metadata.json"), metadata);
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        new GenerateDossier(data, Integer.parseInt(args[2]), seed).write();
    }

    private void write() throws IOException {
        writeAgents();
        writePlaces();
        writeDocuments();
        writePassages();
        writeEvents();
        writeAttitudes();
        writeClaims();
    }

    private void writeAgents() throws IOException {
        table(
                "persons",
                "id,label,altLabel,passage,note",
                persons,
                (row, r) -> "person-" + row + "," + name(row) + " " + name(row * 31 + 7) + " " + row + ",," + passage(r)
                        + ",");
        table(
                "states",
                "id,label,altLabel,adjective,passage,note",
                states,
                (row, r) -> "state-" + row + ",State " + name(row) + ",," + name(row) + "an," + passage(r) + ",");
        table(
                "regimes",
                "id,label,altLabel,regimeOf,date,dating,passage,note",
                states / 2,
                (row, r) -> "regime-" + row + ",Regime " + name(row) + ",,state-" + row % states + "," + (1900 + row)
                        + "/,within," + passage(r) + ",");
        table(
                "organisations",
                "id,label,altLabel,organOf,passage,note",
                states,
                (row, r) -> "organisation-" + row + ",Party " + name(row) + ",,state/state-" + row + "," + passage(r)
                        + ",");
        table(
                "groups",
                "id,label,altLabel,groupOf,passage,note",
                states,
                (row, r) ->
                        "group-" + row + ",People of " + name(row) + ",,state/state-" + row + "," + passage(r) + ",");
        table(
                "posts",
                "id,label,altLabel,postOf,accreditedTo,passage,note",
                posts,
                (row, r) -> "post-" + row
                        + ",Envoy " + row + ",,state/state-" + row % states + ",state/state-" + (row + 1) % states + ","
                        + passage(r) + ",");
        table(
                "tenures",
                "id,officeHolder,post,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 100,
                (row, r) -> "tenure-" + row + ",person-" + often(r, persons) + ",post-" + r.nextInt(posts) + ","
                        + year(r) + "/,throughout,," + stated(r) + ORDINARY + ",");
        table(
                "affiliations",
                "id,affiliate,affiliatedWith,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                persons,
                (row, r) ->
                        "affiliation-" + row + ",person-" + row + "," + body(r) + ",,,," + stated(r) + ORDINARY + ",");
        table(
                "relations",
                "id,relationKind,from,to,label,goods,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 50,
                (row, r) -> {
                    int from = r.nextInt(states);
                    return "relation-" + row + ",aid,state/state-" + from + ",state/state-" + (from + 1) % states
                            + ",Aid " + row + ",," + year(r) + "/" + 1990 + ",throughout,," + stated(r) + ORDINARY
                            + ",";
                });
    }

    private void writePlaces() throws IOException {
        table(
                "places",
                "id,label,altLabel,country,passage,note",
                places,
                (row, r) ->
                        "place-" + row + ",Place " + name(row) + ",,state-" + row % states + "," + passage(r) + ",");
        table(
                "topics",
                "id,label,altLabel,passage,note",
                topics,
                (row, r) -> "topic-" + row + ",Topic " + name(row) + ",," + passage(r) + ",");
    }

    /// Document 0 is the chronicle, the source in which all others are read.
    private void writeDocuments() throws IOException {
        table(
                "documents",
                "id,label,altLabel,genre,author,authorReading,addressee,partOf,audience,readIn,usage,language,originalLanguage,records,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                documents,
                (row, r) -> row == 0
                        ? "document-0,The chronicle,,essay," + author(0)
                                + ",explicit,,,public,,,en,,,2001,,,document-0," + author(0) + "," + passage(r)
                                + ORDINARY + ","
                        : "document-" + row + ",Paper " + row + ",," + pick(GENRES, r) + "," + author(row)
                                + ",explicit,,," + pick(AUDIENCES, r) + ",document-0,quoted,en,,,"
                                + (1986 + r.nextInt(14))
                                + ",,,document-0," + author(0) + "," + passage(r) + ORDINARY + ",");
        table(
                "publications",
                "id,publicationOf,carrier,publisher,publicationPlace,pages,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 50,
                (row, r) -> "publication-" + row + ",document-" + (1 + r.nextInt(documents - 1)) + ",,,,," + 2000
                        + ",,,document-0," + author(0) + "," + passage(r) + ORDINARY + ",");
        table("sources", "id,sha256", 1, (row, r) -> "document-0," + "0".repeat(64));
    }

    private void writePassages() throws IOException {
        table(
                "passages",
                "id,passageOf,order,passageKind,voice,quotedDocument,start,end,line,paraphrase",
                passages,
                (row, r) -> "p" + row + ",document-0," + (row + 1) + ",prose," + author(0) + ",," + row * 100L + ","
                        + (row * 100L + 99) + "," + (row + 1) + ",Passage " + row + " in our words");
        table(
                "mentions",
                "passage,mentions",
                passages * 2,
                (row, r) -> "p" + row / 2 + ",person/person-" + (row % 2 * (persons / 2) + r.nextInt(persons / 2)));
    }

    private void writeEvents() throws IOException {
        table(
                "events",
                "id,kind,label,place,partOfEvent,topic,relativeTo,offset,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events,
                (row, r) -> "event-" + row + "," + kind(row) + "," + kind(row) + " " + row + " in " + name(place(row))
                        + ",place-" + place(row) + ",,topic-" + r.nextInt(topics) + ",,," + day(r) + ",,," + stated(r)
                        + quality(row, r) + ",");
        table(
                "participations",
                "id,event,agent,role,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events * 2,
                (row, r) -> "participation-" + row + ",event-" + row / 2 + "," + participant(row) + "," + role(row)
                        + "," + stated(r) + quality(row, r) + ",");
        table(
                "evidence",
                "id,supports,statedIn,statedBy,passage,note",
                events / 10,
                (row, r) -> "evidence-" + row + ",event/event-" + r.nextInt(events) + "," + stated(r) + ",");
    }

    private void writeAttitudes() throws IOException {
        table(
                "stances",
                "id,holder,onBehalfOf,target,level,topic,cue,codedBy,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 4,
                (row, r) -> "stance-" + row + ",person/person-" + often(r, persons) + ",," + body(r) + ","
                        + pick(LEVELS, r) + ",topic-" + r.nextInt(topics) + ",words " + row % 1000 + ",Generator,"
                        + day(r) + ",,," + stated(r) + quality(row, r) + ",");
        table(
                "designations",
                "id,holder,designated,wording,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 20,
                (row, r) -> "designation-" + row + ",person/person-" + often(r, persons) + "," + body(r) + ",name "
                        + row % 1000 + "," + day(r) + ",,," + stated(r) + ORDINARY + ",");
    }

    private void writeClaims() throws IOException {
        table(
                "claims",
                "id,claimKind,proposition,subject,predicate,object,value,cause,effect,extent,count,silentParty,date,dating,dateWording,statedIn,statedBy,passage,reading,hedge,standing,standingReason,note",
                events / 10,
                (row, r) -> "claim-" + row + ",states,Proposition " + row + " in our words,event/event-"
                        + r.nextInt(events) + ",,,,,,,,,," + ",," + stated(r) + ORDINARY + ",");
        table("claim-subjects", "claim,about", events / 10, (row, r) -> "claim-" + row + "," + body(r));
        table(
                "conflicts",
                "id,first,second,conflictKind,label,passage,note",
                events / 100,
                (row, r) -> "conflict-" + row
                        + ",claim/claim-" + row * 2 + ",claim/claim-" + (row * 2 + 1) + ",tension,Tension " + row + ","
                        + passage(r) + ",");
    }

    // ---- what the tables share

    private String kind(int event) {
        return KINDS.get(random("kind", event).nextInt(KINDS.size()));
    }

    private int place(int event) {
        return random("place", event).nextInt(places);
    }

    /// Two different persons an event.
    private String participant(int row) {
        int event = row / 2;
        int first = often(random("first", event), persons);
        int second = often(random("second", event), persons);
        int agent = row % 2 == 0 ? first : second == first ? (first + 1) % persons : second;
        return "person/person-" + agent;
    }

    private String role(int row) {
        return switch (kind(row / 2)) {
            case "Visit" -> row % 2 == 0 ? "visitor" : "host";
            case "Reception" -> row % 2 == 0 ? "host" : "participant";
            case "Speech" -> row % 2 == 0 ? "speaker" : "participant";
            case "Agreement" -> "signatory";
            default -> "participant";
        };
    }

    private String stated(SplittableRandom r) {
        int document = r.nextInt(documents);
        return "document-" + document + "," + author(document) + "," + passage(r);
    }

    private String author(int document) {
        return "person/person-" + document % persons;
    }

    private String passage(SplittableRandom r) {
        return "p" + r.nextInt(passages);
    }

    /// One row in twenty is inferred, one in twenty open: reading, hedge, standing, its reason.
    private String quality(int row, SplittableRandom r) {
        return switch (r.nextInt(20)) {
            case 0 -> ",inferred,about,,Row " + row;
            case 1 -> ",,seems,open,Row " + row + " is doubted";
            default -> ORDINARY;
        };
    }

    private String body(SplittableRandom r) {
        return switch (r.nextInt(4)) {
            case 0 -> "regime/regime-" + r.nextInt(states / 2);
            case 1 -> "organisation/organisation-" + r.nextInt(states);
            default -> "state/state-" + r.nextInt(states);
        };
    }

    /// A few are named often, most of them seldom.
    private static int often(SplittableRandom r, int number) {
        double u = r.nextDouble();
        return (int) (number * u * u);
    }

    private static String pick(List<String> values, SplittableRandom r) {
        return values.get(r.nextInt(values.size()));
    }

    private static int year(SplittableRandom r) {
        return 1960 + r.nextInt(25);
    }

    /// A day, a month, a year or an approximate one.
    private static String day(SplittableRandom r) {
        int year = year(r);
        int month = 1 + r.nextInt(12);
        int day = 1 + r.nextInt(28);
        return switch (r.nextInt(6)) {
            case 0 -> String.valueOf(year);
            case 1 -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case 2 -> year + "~";
            default -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        };
    }

    /// Different for every number.
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = Math.abs(number);
        do {
            name.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        } while (rest > 0 || name.length() < 4);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private SplittableRandom random(String purpose, int row) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 31L + row);
    }

    /// One row of a table from its number.
    private interface RowText {
        String of(int row, SplittableRandom random);
    }

    private void table(String name, String header, int rows, RowText text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(data.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
            out.write(header + "\n");
            for (int row = 0; row < rows; row++) {
                out.write(text.of(row, random(name, row)) + "\n");
            }
        }
    }
}
