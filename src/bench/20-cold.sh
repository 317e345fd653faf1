# A question from a cold start: `entente query who-met-whom` on the whole dossier, and each peer asking the exported
# Turtle the same query. Processor seconds, the median of COLD_REPEATS (9) runs. roqet 0.9.33 refuses the query, and of a
# plainer text of the same question it gets a minute to tell the rows.

peers=src/bench/peers
turtle=$WORK/dossier.ttl
query=$WORK/who-met-whom.rq
rounds=${COLD_REPEATS:-9}

# Sets `cpu` to the median of a command's processor seconds, or to nothing where it fails.
cold() {
    name=$1
    shift
    cpu=$(python3 -c '
import os, statistics, subprocess, sys
times = []
for _ in range(int(sys.argv[1])):
    before = os.times()
    if subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
        sys.exit()
    after = os.times()
    times.append(after.children_user + after.children_system - before.children_user - before.children_system)
print("%.3f" % statistics.median(times))' "$rounds" "$@")
    echo "$name ${cpu:-does not answer}"
}

./entente -q export -o "$turtle"
./entente query who-met-whom --sparql >"$query"
mvn -q -B -f "$peers/pom.xml" dependency:copy-dependencies -DoutputDirectory="$WORK/rdf4j" >/dev/null
"$JAVAC" -d "$WORK/classes" -cp "$WORK/rdf4j/*" "$peers/AskRdf4j.java"
[ -d "$WORK/node_modules/oxigraph" ] || npm install --silent --prefix "$WORK" oxigraph >/dev/null
cp "$peers/oxigraph.cjs" "$WORK/"

# A cache of this run's own: the first start fills it, and the archive of classes follows in the background.
cache=$WORK/cache
rm -rf "$cache"
XDG_CACHE_HOME=$cache ./entente query who-met-whom >/dev/null 2>&1
waited=0
until [ -n "$(find "$cache" -name 'ask-*.jsa')" ] || [ "$waited" -ge 300 ]; do
    sleep 1
    waited=$((waited + 1))
done
sleep 1
cold 'entente, with what earlier starts left' env XDG_CACHE_HOME="$cache" ./entente query who-met-whom
warm=$cpu
cold 'entente, without' env XDG_CACHE_HOME=/dev/null ./entente query who-met-whom
without=$cpu
cold 'arq' "$JAVA" -cp 'target/lib/*' arq.arq --data "$turtle" --query "$query"
arq=$cpu
bar 'cold question / arq' "$(ratio "$warm" "$arq")" 0.25
bar 'cold question without cache or snapshot / arq' "$(ratio "$without" "$arq")" 0.5
cold 'RDF4J' "$JAVA" -cp "$WORK/classes:$WORK/rdf4j/*" AskRdf4j "$turtle" "$query"
bar 'cold question / RDF4J' "$(ratio "$warm" "$cpu")" 1
cold 'Oxigraph in node' node "$WORK/oxigraph.cjs" "$turtle" "$query"
bar 'cold question / Oxigraph in node' "$(ratio "$warm" "$cpu")" 1
rounds=1
cold 'roqet' roqet -q -r csv -D "$turtle" "$query"
[ -n "$cpu" ] || cold 'roqet, a plainer text, one minute' timeout 60 roqet -q -r csv -D "$turtle" "$peers/who-met-whom-plain.rq"
[ -z "$cpu" ] || bar 'cold question / roqet' "$(ratio "$warm" "$cpu")" 1

# From the start of `entente serve` to the line with the address, by the clock: the median of five.
ready() {
    XDG_CACHE_HOME=$cache python3 -c '
import signal, statistics, subprocess, sys, time
times = []
for _ in range(int(sys.argv[1])):
    start = time.monotonic()
    server = subprocess.Popen(["./entente", "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    server.stdout.readline()
    times.append(time.monotonic() - start)
    server.send_signal(signal.SIGINT)
    server.wait()
print("%.3f" % statistics.median(times))' "$1"
}

first=$(ready 1)
waited=0
until [ -n "$(find "$cache" -name 'serve-*.jsa')" ] || [ "$waited" -ge 300 ]; do
    sleep 1
    waited=$((waited + 1))
done
sleep 1
again=$(ready 5)
echo "serve is ready, at the first start $first · later $again (seconds by the clock)"
bar 'serve: seconds until it is ready' "$again" 0.6
