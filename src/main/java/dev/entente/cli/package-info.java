/// Takes arguments in, gives an exit code out: one class a command, no logic of its own.
@NullMarked
package dev.entente.cli;

import org.jspecify.annotations.NullMarked;
