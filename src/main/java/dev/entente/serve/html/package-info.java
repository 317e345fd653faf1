/// Writes pages as HTML, with the templates of `src/main/jte`.
@NullMarked
package dev.entente.serve.html;

import org.jspecify.annotations.NullMarked;
