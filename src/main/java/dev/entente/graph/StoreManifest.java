package dev.entente.graph;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What a generation was built from, and what it holds: its file `manifest.json`, written last.
///
/// @param program version of the program that built it
/// @param base of the dossier
/// @param tables how many were read
/// @param rows how many were read
/// @param graphs how many statements each named graph holds
/// @param inputs SHA-256 of every file it was built from, by its name in the dossier
/// @param files those of the generation
record StoreManifest(
        String program,
        String base,
        long tables,
        long rows,
        SortedMap<String, Long> graphs,
        SortedMap<String, String> inputs,
        List<SealedFile> files) {
    static final String FILE = "manifest.json";

    StoreManifest {
        files = List.copyOf(files);
    }

    /// All statements, counted once for each graph they are in.
    long statements() {
        return graphs.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Writes it to a generation.
    void write(Path generation) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(
                    Json.createObjectBuilder(json()).add("checksum", checksum()).build());
        }
        AtomicFile.write(generation.resolve(FILE), out -> out.write((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /// Of all else that the file says, so that none of it can change unseen.
    long checksum() {
        CRC32C sum = new CRC32C();
        sum.update(json().toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private JsonObject json() {
        JsonObjectBuilder graphsObject = Json.createObjectBuilder();
        graphs.forEach(graphsObject::add);
        JsonObjectBuilder inputsObject = Json.createObjectBuilder();
        inputs.forEach(inputsObject::add);
        JsonArrayBuilder filesArray = Json.createArrayBuilder();
        for (SealedFile file : files) {
            filesArray.add(Json.createObjectBuilder()
                    .add("name", file.name())
                    .add("length", file.length())
                    .add("used", file.used())
                    .add("crc32c", file.checksum())
                    .add("modified", file.modified()));
        }
        return Json.createObjectBuilder()
                .add("program", program)
                .add("base", base)
                .add("tables", tables)
                .add("rows", rows)
                .add("graphs", graphsObject)
                .add("inputs", inputsObject)
                .add("files", filesArray)
                .build();
    }

    /// Reads that of a generation.
    ///
    /// @throws StoreException where it is not there, or is not what was written
    static StoreManifest read(Path generation, StoreFolder store) {
        try (Reader text = Files.newBufferedReader(generation.resolve(FILE));
                JsonReader reader = Json.createReader(text)) {
            JsonObject json = reader.readObject();
            StoreManifest manifest = of(json);
            if (manifest.checksum() == number(json, "checksum")) {
                return manifest;
            }
        } catch (IOException | JsonException | ClassCastException | NullPointerException | ArithmeticException e) {
            // It is told of below, like a checksum that differs.
        }
        throw StoreException.damaged(generation.getFileName() + " has no usable " + FILE, store);
    }

    private static StoreManifest of(JsonObject json) {
        SortedMap<String, Long> graphs = new TreeMap<>();
        json.getJsonObject("graphs").forEach((name, size) -> graphs.put(name, ((JsonNumber) size).longValueExact()));
        SortedMap<String, String> inputs = new TreeMap<>();
        JsonObject hashes = json.getJsonObject("inputs");
        hashes.keySet().forEach(name -> inputs.put(name, hashes.getString(name)));
        List<SealedFile> files = new ArrayList<>();
        for (JsonObject file : json.getJsonArray("files").getValuesAs(JsonObject.class)) {
            files.add(new SealedFile(
                    file.getString("name"),
                    number(file, "length"),
                    number(file, "used"),
                    number(file, "crc32c"),
                    number(file, "modified")));
        }
        return new StoreManifest(
                json.getString("program"),
                json.getString("base"),
                number(json, "tables"),
                number(json, "rows"),
                graphs,
                inputs,
                files);
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValueExact();
    }
}
