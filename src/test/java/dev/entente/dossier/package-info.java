/// Holds the shipped dossier to its source: every claim has a row, every trap a test.
@NullMarked
package dev.entente.dossier;

import org.jspecify.annotations.NullMarked;
