/// Judges a dossier: its tables, its shapes, and the checks that must return nothing.
@NullMarked
package dev.entente.check;

import org.jspecify.annotations.NullMarked;
