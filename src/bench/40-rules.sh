# What rules cost an event, and what a whole build does, on generated dossiers of the project's own shape. BIG=1 builds
# 1,000,000 events too, which takes half an hour and 20 GB of disk, and compares the two.

# Builds a dossier of so many events, and sets `seconds` to those of the processor for rules, `processor` to all.
build() {
    dossier=$WORK/dossier-$1
    [ -f "$dossier/data/csv-metadata.json" ] ||
        "$JAVA" -cp "$CLASSES" dev.entente.bench.GenerateDossier data/csv-metadata.json "$dossier" "$1"
    rm -rf "$WORK/store-$1"
    python3 -c '
import resource, subprocess, sys
with open(sys.argv[1], "w") as log:
    subprocess.run(sys.argv[2:], check=True, stdout=log, stderr=log)
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%.2f %d" % (u.ru_utime + u.ru_stime, u.ru_maxrss // 1024))' \
        "$WORK/build-$1.log" ./entente -v -C "$dossier" build --store "$WORK/store-$1" >"$WORK/build-$1.used"
    seconds=$(sed -n 's/^ontology\/rules.*, \([0-9.]*\) s of the processor$/\1/p' "$WORK/build-$1.log" |
        awk '{ s += $1 } END { print s }')
    read -r processor memory <"$WORK/build-$1.used"
    grep 'of the processor$' "$WORK/build-$1.log"
    tail -n 1 "$WORK/build-$1.log"
    echo "$1 events: rules $seconds s, all $processor s of the processor, $memory MB with what is mapped of files"
    rm -rf "$WORK/store-$1"
}

build 100000
rules_small=$seconds
all_small=$processor
if [ -n "${BIG:-}" ]; then
    build 1000000
    bar 'rules, an event of 1,000,000 / an event of 100,000' "$(ratio "$seconds" "$rules_small" | awk '{ print $1 / 10 }')" 1.2
    bar 'build, an event of 1,000,000 / an event of 100,000' "$(ratio "$processor" "$all_small" | awk '{ print $1 / 10 }')" 1.2
fi
