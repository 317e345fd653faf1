/// Reads uncertain dates in EDTF and says what is possible and what is certain about them; knows of nothing else.
@NullMarked
package dev.entente.edtf;

import org.jspecify.annotations.NullMarked;
