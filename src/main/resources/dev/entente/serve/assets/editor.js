// Makes the text area of the SPARQL page an editor, and shows answers on the page. Without it the form still works.
"use strict";
(function () {
  var box = document.getElementById("editor");
  var area = document.getElementById("query");
  var form = document.querySelector("form.editor");
  var result = document.getElementById("result");
  var text = function () { return area.value; };

  // What the endpoint knows: classes and properties, asked once; prefixes stand in the page.
  var ask = function (query) {
    return fetch(form.action, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/sparql-results+json" },
      body: "query=" + encodeURIComponent(query)
    }).then(function (response) { return response.json(); }).then(function (answer) {
      return answer.results.bindings.map(function (row) { return row.term.value; });
    });
  };

  var terms = {};
  var once = function (kind, query) {
    return function () {
      if (!terms[kind]) { terms[kind] = ask(query); }
      return terms[kind];
    };
  };

  // Not among the editor's standard completers too: it would start each a second time, and add prefixes twice.
  var fork = function (kind, completer) { Yasqe.forkAutocompleter(kind, completer, false); };

  var makeEditor = function () {
    var prefixes = JSON.parse(box.dataset.prefixes);
    fork("class", {
      name: "classes-here", persistenceId: null, bulk: true,
      get: once("classes", "SELECT DISTINCT ?term { ?s a ?term FILTER(isIRI(?term)) } ORDER BY ?term")
    });
    fork("property", {
      name: "properties-here", persistenceId: null, bulk: true,
      get: once("properties", "SELECT DISTINCT ?term { ?s ?term ?o } ORDER BY ?term")
    });
    fork("prefixes", {
      name: "prefixes-here", persistenceId: null, bulk: true,
      get: function () {
        return Promise.resolve(Object.keys(prefixes).map(function (name) {
          return name + ": <" + prefixes[name] + ">";
        }));
      }
    });
    var holder = document.createElement("div");
    box.appendChild(holder);
    var editor = new Yasqe(holder, {
      value: area.value,
      persistenceId: null,
      consumeShareLink: null,
      showQueryButton: false,
      pluginButtons: undefined,
      resizeable: false,
      screenReaderLabel: document.querySelector("label[for=query]").textContent,
      autocompleters: ["variables", "classes-here", "properties-here", "prefixes-here"],
      requestConfig: { endpoint: form.action, method: "POST" },
      extraKeys: { "Ctrl-Enter": function () { run(); }, "Cmd-Enter": function () { run(); },
        "Tab": false, "Shift-Tab": false }
    });
    area.hidden = true;
    text = function () { return editor.getValue(); };
  };

  var element = function (name, content, parent) {
    var made = document.createElement(name);
    if (content) { made.textContent = content; }
    if (parent) { parent.appendChild(made); }
    return made;
  };

  // Where this site tells of what an IRI names, as its pages link to it; else the IRI itself.
  var home = function (iri) {
    var at = function (place, rest, anchor) {
      var address = new URL(place, document.baseURI);
      address.pathname += rest;
      address.hash = anchor;
      return address.href;
    };
    var terms = /^https:\/\/w3id\.org\/entente\/(?:ontology#|vocabulary\/)(.+)$/.exec(iri);
    if (terms) { return at(box.dataset.ontology, "", terms[1].replace("/", "-")); }
    var base = box.dataset.base;
    if (iri.indexOf(base) !== 0) { return iri; }
    var rest = iri.slice(base.length);
    var row = /^(data\/[^\/#]+\.csv)#(row=[0-9]+)$/.exec(rest);
    if (row) { return at(box.dataset.file, row[1], row[2]); }
    return /^[^\/?#]+\/[^\/?#]+$/.test(rest) ? at(box.dataset.page, rest, "") : iri;
  };

  var term = function (value, cell) {
    if (!value) { return; }
    if (value.type === "uri" && /^https?:/.test(value.value)) {
      var link = element("a", value.value, cell);
      link.href = home(value.value);
      link.title = value.value;
    } else {
      cell.textContent = value.value;
      if (value["xml:lang"]) { cell.lang = value["xml:lang"]; }
    }
  };

  var table = function (answer) {
    var region = element("div", "", result);
    region.className = "table";
    region.tabIndex = 0;
    region.setAttribute("role", "region");
    var rows = answer.results.bindings;
    region.setAttribute("aria-label", rows.length + " rows");
    var made = element("table", "", region);
    element("caption", rows.length + " rows", made);
    var head = element("tr", "", element("thead", "", made));
    answer.head.vars.forEach(function (name) { element("th", name, head).scope = "col"; });
    var body = element("tbody", "", made);
    rows.forEach(function (row) {
      var line = element("tr", "", body);
      answer.head.vars.forEach(function (name) {
        var cell = element("td", "", line);
        cell.setAttribute("data-title", name);
        term(row[name], cell);
      });
    });
  };

  var show = function (response, body) {
    result.textContent = "";
    var type = response.headers.get("Content-Type") || "";
    if (!response.ok) {
      var problem = type.indexOf("json") >= 0 ? JSON.parse(body) : { detail: body };
      element("p", problem.detail || problem.title, element("div", "", result)).parentNode.className = "problem";
    } else if (type.indexOf("sparql-results+json") >= 0) {
      var answer = JSON.parse(body);
      if (answer.results) { table(answer); } else { element("p", String(answer.boolean), result).className = "lead"; }
    } else {
      element("pre", body, result).tabIndex = 0;
    }
  };

  var run = function (event) {
    if (event) { event.preventDefault(); }
    result.textContent = "…";
    fetch(form.action, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/sparql-results+json, text/turtle;q=0.9"
      },
      body: "query=" + encodeURIComponent(text())
    }).then(function (response) {
      return response.text().then(function (body) { show(response, body); });
    }).catch(function (reason) { result.textContent = String(reason); });
  };

  form.addEventListener("submit", function (event) {
    if (document.getElementById("format").value === "json") { run(event); } else { area.value = text(); }
  });
  area.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { run(event); }
  });

  if (window.Yasqe) {
    try {
      makeEditor();
    } catch (fault) {
      area.hidden = false;
    }
  }
})();
