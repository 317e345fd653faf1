package dev.entente.convert;

import dev.entente.csvw.Terms;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/// The nodes every conversion uses.
final class CsvwTerms {
    static {
        JenaSystem.init();
    }

    private static final String RDF_NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    static final Node TYPE = NodeFactory.createURI(RDF_NS + "type");
    static final Node FIRST = NodeFactory.createURI(RDF_NS + "first");
    static final Node REST = NodeFactory.createURI(RDF_NS + "rest");
    static final Node NIL = NodeFactory.createURI(RDF_NS + "nil");
    static final Node TABLE_GROUP = NodeFactory.createURI(Terms.CSVW + "TableGroup");
    static final Node TABLE = NodeFactory.createURI(Terms.CSVW + "Table");
    static final Node ROW_CLASS = NodeFactory.createURI(Terms.CSVW + "Row");
    static final Node HAS_TABLE = NodeFactory.createURI(Terms.CSVW + "table");
    static final Node HAS_ROW = NodeFactory.createURI(Terms.CSVW + "row");
    static final Node ROWNUM = NodeFactory.createURI(Terms.CSVW + "rownum");
    static final Node URL = NodeFactory.createURI(Terms.CSVW + "url");
    static final Node DESCRIBES = NodeFactory.createURI(Terms.CSVW + "describes");
    static final Node NOTE = NodeFactory.createURI(Terms.CSVW + "note");
    static final Node TITLE = NodeFactory.createURI(Terms.CSVW + "title");
    static final Node COMMENT = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#comment");
    static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    private CsvwTerms() {}
}
