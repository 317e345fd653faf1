// Asks a Turtle file one query with Oxigraph.
const fs = require("fs");
const { Store } = require("oxigraph");
const store = new Store();
store.load(fs.readFileSync(process.argv[2], "utf8"), { format: "text/turtle" });
process.stdout.write(store.query(fs.readFileSync(process.argv[3], "utf8"), { results_format: "tsv" }));
