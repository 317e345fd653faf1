# Mapping engines on the same table, whole processes: CARML 0.4.11, the one that Maven Central holds, in one run. RML
# without functions says less of the table than its metadata does, so that CARML has less to do.

events=$WORK/events-$ROWS
[ -f "$events/events.csv" ] || "$JAVA" -cp "$CLASSES" dev.entente.bench.Workload "$ROWS" "$events"
peer=src/bench/peers/carml
mvn -q -B -f "$peer/pom.xml" dependency:copy-dependencies -DoutputDirectory="$WORK/carml" >/dev/null
"$JAVAC" -d "$WORK/classes" -cp "$WORK/carml/*" "$peer/MapEvents.java"

mapped=$(RUNS=1 process "$JAVA" -cp "$WORK/classes:$WORK/carml/*" MapEvents "$events" "$peer/events.rml.ttl" "$WORK/carml.nt")
carml_triples=$(wc -l <"$WORK/carml.nt")
converted=$(process ./entente convert "$events/events.csv-metadata.json" --mode minimal --threads 1 --keys -o "$WORK/engines.nt")
triples=$(wc -l <"$WORK/engines.nt")
echo "CARML $mapped, $carml_triples triples · program, with the key $converted, $triples triples (processor seconds, MB)"
bar 'whole processes: CARML / program' "$(ratio "${mapped% *}" "${converted% *}")" 10 least
rm -f "$WORK/carml.nt" "$WORK/engines.nt"
