package dev.entente.convert;

/// What one row of a table is called, by the name of its file: a row of `persons.csv` is a person.
final class RowNoun {
    private RowNoun() {}

    /// @param label path or URL of the file
    static String of(String label) {
        String file = label.substring(label.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        if (!stem.chars().allMatch(Character::isLetter)
                || stem.length() < 4
                || !stem.endsWith("s")
                || stem.endsWith("ss")) {
            return "row of " + label;
        }
        return stem.endsWith("ies") ? stem.substring(0, stem.length() - 3) + "y" : stem.substring(0, stem.length() - 1);
    }
}
