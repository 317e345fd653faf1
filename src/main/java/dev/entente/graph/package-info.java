/// Opens a dossier and builds its dataset: tables, rules, export.
@NullMarked
package dev.entente.graph;

import org.jspecify.annotations.NullMarked;
