/// Says what each page holds, as values; knows nothing of HTML or HTTP.
@NullMarked
package dev.entente.serve.page;

import org.jspecify.annotations.NullMarked;
