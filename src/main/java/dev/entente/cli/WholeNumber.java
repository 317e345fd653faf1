package dev.entente.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of rows, or of seconds.
final class WholeNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new TypeConversionException("a whole number from 0 on");
        }
        return Integer.valueOf(text);
    }
}
