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
