package org.linchpin.importing.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The templates of the register of information. */
enum Template {
    B_01_01,
    B_01_02,
    B_01_03,
    B_02_01,
    B_02_02,
    B_02_03,
    B_03_01,
    B_03_02,
    B_03_03,
    B_04_01,
    B_05_01,
    B_05_02,
    B_06_01,
    B_07_01,
    B_99_01;

    /** As regulation and filing indicators write it, such as {@code B_01.01}. */
    String code() {
        return name().substring(0, 4) + "." + name().substring(5);
    }

    /** The name of its file, such as {@code b_01.01.csv}. */
    String file() {
        return code().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** Its columns in the regulation's order. */
    List<TableColumn> columns() {
        return Taxonomy.columns(this);
    }

    /** The columns that together tell its rows apart; none for the one row of B_99.01. */
    List<TableColumn> keys() {
        return columns().stream().filter(TableColumn::key).toList();
    }

    /** Where the column stands among {@link #columns}, or -1 if there is none of that code. */
    int indexOf(String column) {
        return Taxonomy.indexOf(this, column);
    }

    static Optional<Template> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    static Optional<Template> ofFile(String file) {
        return Arrays.stream(values()).filter(t -> t.file().equals(file)).findFirst();
    }
}
