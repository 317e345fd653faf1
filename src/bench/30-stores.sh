# Tables to a store on disk, against converting them to N-Triples and loading these with Jena's own tdb2.tdbloader.
# Processor and clock seconds and memory of whole processes, each once (STORE_EVENTS, 100000). Jena's loader derives
# nothing; ours is run on the same dossier with its rules and without.

events=${STORE_EVENTS:-100000}
dossier=$WORK/dossier-$events
bare=$WORK/dossier-$events-without-rules
stores=$WORK/stores
triples=$WORK/dossier.nt

[ -f "$dossier/data/csv-metadata.json" ] ||
    "$JAVA" -cp "$CLASSES" dev.entente.bench.GenerateDossier data/csv-metadata.json "$dossier" "$events"

# The same tables, with a rule that makes nothing in the place of each.
mkdir -p "$bare/ontology/rules"
[ -e "$bare/data" ] || ln -s "$dossier/data" "$bare/data"
for rule in ontology/rules/*.rq; do
    echo 'CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { } ?s ?p ?o }' >"$bare/$rule"
done

# Processor seconds, clock seconds and most memory in MB of one command, whose output is put aside.
whole() {
    python3 -c '
import resource, subprocess, sys, time
start = time.time()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.2f %.2f %d" % (u.ru_utime + u.ru_stime, time.time() - start, u.ru_maxrss // 1024))' "$@"
}

# The sum of the processor seconds of two measurements.
sum() {
    awk -v a="${1%% *}" -v b="${2%% *}" 'BEGIN { printf "%.2f", a + b }'
}

rm -rf "$stores"
mkdir -p "$stores"
convert=$(whole ./entente convert "$dossier/data/csv-metadata.json" --mode minimal -o "$triples")
echo "convert $convert (processor and clock seconds, MB)"
for loader in phased parallel; do
    loaded=$(whole "$JAVA" -Xmx2g -cp 'target/lib/*' tdb2.tdbloader "--loader=$loader" --loc "$stores/$loader" "$triples")
    echo "tdb2.tdbloader --loader=$loader $loaded"
    eval "$loader=\$(sum \"\$convert\" \"\$loaded\")"
    rm -rf "${stores:?}/$loader"
done
without=$(whole ./entente -C "$bare" build --store "$stores/without")
echo "build without rules $without"
with=$(whole ./entente -C "$dossier" build --store "$stores/with")
echo "build $with"
bar 'build without rules / convert and tdb2.tdbloader, phased' "$(ratio "${without%% *}" "$phased")" 1
bar 'build without rules / convert and tdb2.tdbloader, parallel' "$(ratio "${without%% *}" "$parallel")" 1
bar 'build with all rules / convert and tdb2.tdbloader, phased' "$(ratio "${with%% *}" "$phased")" 1.5
rm -rf "$stores" "$triples"
