# Tables to triples, on the table of events. Seconds are of the processor unless it says clock. LIMIT can name the source
# of another program that writes the same bytes: it is run with the table, where to write and how many repeats, and prints
# `cpu N s` for each.

events=$WORK/events-$ROWS
[ -f "$events/events.csv" ] || "$JAVA" -cp "$CLASSES" dev.entente.bench.Workload "$ROWS" "$events"
out=$WORK/out.nt

# Best processor and clock seconds of several runs in one process, to a file or to the one named.
best() {
    "$JAVA" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -cp "$CLASSES" dev.entente.bench.Conversion "$1" "$events" "${2:-$out}" "$REPEATS"
}

entente() {
    process ./entente convert "$events/events.csv-metadata.json" \
        --mode minimal --threads 1 -o "$out" "$@"
}

bare=$(best bare)
bare_sum=$(md5sum <"$out")
bytes=$(best bytes)
[ "$bare_sum" = "$(md5sum <"$out")" ] || echo 'NOT THE SAME BYTES'
keys=$(best keys)
two=$(best two-threads)
[ "$bare_sum" = "$(md5sum <"$out")" ] || echo 'NOT THE SAME BYTES'
echo "bare $bare · bytes $bytes · with key $keys · two threads $two (processor and clock seconds)"
bar 'N-Triples, without keys / bare program' "$(ratio "${bytes% *}" "${bare% *}")" 1.25
bar 'N-Triples, with the exact primary key / bare program' "$(ratio "${keys% *}" "${bare% *}")" 1.6
bar 'one thread / half of two threads, processor' "$(ratio "${bytes% *}" "$(ratio "${two% *}" 2)")" 1.7 least
bar 'one thread / two threads, clock, to a file, as its disk allows' "$(ratio "${bytes#* }" "${two#* }")" 1.7 least
one_null=$(best bytes /dev/null)
two_null=$(best two-threads /dev/null)
echo "to a null device: bytes $one_null · two threads $two_null (processor and clock seconds)"
bar 'one thread / two threads, clock, to a null device' "$(ratio "${one_null#* }" "${two_null#* }")" 1.7 least
if [ -n "${LIMIT:-}" ]; then
    limit=$("$JAVA" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -cp "$CLASSES" "$LIMIT" "$events/events.csv" "$out" "$REPEATS" |
        sed 's/.* cpu \([0-9.]*\) s.*/\1/' | sort -n | head -n 1)
    [ "$bare_sum" = "$(md5sum <"$out")" ] || echo 'NOT THE SAME BYTES'
    echo "limit $limit (processor seconds)"
    bar 'N-Triples, without keys / limit' "$(ratio "${bytes% *}" "$limit")" 1.25
    bar 'N-Triples, with the exact primary key / limit' "$(ratio "${keys% *}" "$limit")" 1.6
fi
cold_bare=$(process "$JAVA" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -cp "$CLASSES" dev.entente.bench.Bare "$events/events.csv" "$out")
cold=$(entente)
cold_keys=$(entente --keys)
echo "whole processes: bare $cold_bare · program $cold · with key $cold_keys (processor seconds, MB)"
bar 'whole process from a cold start, with the key / bare program' "$(ratio "${cold_keys% *}" "${cold_bare% *}")" 1.8
bar 'memory in MB, without keys' "${cold#* }" 300
bar 'memory in MB, with the key' "${cold_keys#* }" 512
nodes=$(best nodes)
jena_nodes=$(best jena-nodes)
turtle=$(best turtle /dev/null)
jena_turtle=$(best jena-turtle /dev/null)
echo "nodes $nodes · loop $jena_nodes · Turtle $turtle · loop $jena_turtle (processor and clock seconds)"
bar 'triples as nodes / loop written with Jena by hand' "$(ratio "${nodes% *}" "${jena_nodes% *}")" 1
bar 'Turtle, to a null device / loop written with Jena by hand' "$(ratio "${turtle% *}" "${jena_turtle% *}")" 1
rm -f "$out"
