# Named queries on a store of EVENTS generated events (100000): each with --limit 1000, and with arguments, all in one
# process, the second of two rounds. QUERY_STORE names a store that is there already. Whether a question takes at most
# 2 s is judged by the clock, of both rounds; on a busy machine the seconds of the processor say more.

events=${EVENTS:-100000}
store=${QUERY_STORE:-$WORK/store-$events}
if [ ! -f "$store/CURRENT" ]; then
    "$JAVA" src/bench/java/dev/entente/bench/GenerateDossier.java data/csv-metadata.json "$WORK/dossier-$events" "$events"
    ./entente -q -C "$WORK/dossier-$events" build --store "$store"
fi
"$JAVA" -XX:+UseSerialGC -Xmx1500m -cp "$CLASSES" dev.entente.bench.Questions "$store" src/bench/questions.txt

# What counts over everything, against its plain text (src/bench/queries) on what the tables say in a database made by
# Jena's own tools: the same rows, and the seconds of the processor of each, the best of the repeats. STOCK names such a
# database that is there already.
stock=${STOCK:-$WORK/stock-$events}
if [ ! -d "$stock/Data-0001" ]; then
    [ -f "$WORK/dossier-$events/data/csv-metadata.json" ] ||
        "$JAVA" -cp "$CLASSES" dev.entente.bench.GenerateDossier data/csv-metadata.json "$WORK/dossier-$events" "$events"
    ./entente convert "$WORK/dossier-$events/data/csv-metadata.json" --mode minimal -o "$WORK/asserted.nt"
    "$JAVA" -Xmx2g -cp 'target/lib/*' tdb2.tdbloader --loader=phased --loc "$stock" "$WORK/asserted.nt" >"$WORK/loader.log" 2>&1
    rm "$WORK/asserted.nt"
fi
"$JAVA" -XX:+UseSerialGC -Xmx1500m -cp "$CLASSES" dev.entente.bench.Counts "$stock" "$store" "$REPEATS" \
    src/bench/queries/*.rq >"$WORK/counts.txt"
while read -r name rows plain ours _ _ same; do
    echo "$name: $rows rows, $same; plain text $plain s, named query $ours s of the processor"
    bar "$name, plain text on the tables / named query" "$(ratio "$plain" "$ours")" 10 least
done <"$WORK/counts.txt"
