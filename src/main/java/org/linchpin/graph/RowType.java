package org.linchpin.graph;

import static org.linchpin.graph.Column.Type.COUNTRY;
import static org.linchpin.graph.Column.Type.DATE;
import static org.linchpin.graph.Column.Type.HOURS_OR_NEVER;
import static org.linchpin.graph.Column.Type.ID;
import static org.linchpin.graph.Column.Type.INTEGER;
import static org.linchpin.graph.Column.Type.LIST;
import static org.linchpin.graph.Column.Type.NUMBER;
import static org.linchpin.graph.Column.Type.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The files of section 1 of the model: which columns each has, and which record a row of it becomes. Import, export, the
 * store and the API all read this one table.
 */
public enum RowType {
    ORGANIZATION("organizations.csv", true, Organization::of),
    VENDOR("vendors.csv", true, Vendor::of),
    LOCATION("locations.csv", false, Location::of),
    PRODUCT("products.csv", true, Product::of),
    SYSTEM("systems.csv", false, InternalSystem::of),
    SERVICE("services.csv", true, Service::of),
    DEPENDENCY("dependencies.csv", true, Dependency::of),
    CONTRACT("contracts.csv", false, Contract::of),
    INCIDENT("incidents.csv", false, Incident::of),
    OBSERVATION("observations.csv", false, Observation::of),
    SOURCE("sources.csv", false, Source::of);

    private final String file;
    private final boolean mustExist;
    private final BiFunction<RowValues, Provenance, GraphRow> reader;

    RowType(String file, boolean mustExist, BiFunction<RowValues, Provenance, GraphRow> reader) {
        this.file = file;
        this.mustExist = mustExist;
        this.reader = reader;
    }

    /** The file's name, the same in every data set. */
    public String file() {
        return file;
    }

    /** The name of the sheet that stands for the file in a workbook. */
    public String sheet() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The shortest header that is valid, as a line of CSV. */
    public String shortestHeader() {
        return columns().stream().filter(Column::required).map(Column::name).collect(Collectors.joining(","));
    }

    /** Whether a data set without this file is incomplete. */
    public boolean mustExist() {
        return mustExist;
    }

    /** The columns in their documented order. */
    public List<Column> columns() {
        return Columns.BY_TYPE.get(ordinal());
    }

    /** The column of that name, if there is one. */
    public Optional<Column> column(String name) {
        return columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Whether rows of this type have an id of their own. */
    public boolean hasId() {
        return columns().get(0).type() == ID;
    }

    /** Whether the column is part of what tells rows of this type apart: the id, or the ends and the group of a dependency. */
    public boolean isKey(Column column) {
        return switch (this) {
            case DEPENDENCY -> Set.of("from", "to", "group").contains(column.name());
            case OBSERVATION -> Set.of("incident", "subject").contains(column.name());
            default -> column.type() == ID;
        };
    }

    /** The typed record of a row whose values are valid. */
    public GraphRow row(RowValues values, Provenance provenance) {
        return reader.apply(values, provenance);
    }

    public static Optional<RowType> ofFile(String file) {
        return Arrays.stream(values()).filter(t -> t.file.equals(file)).findFirst();
    }

    public static Optional<RowType> ofSheet(String sheet) {
        return ofFile(sheet + ".csv");
    }

    /** Apart from the enum, because columns refer to row types. */
    private static final class Columns {
        static final List<List<Column>> BY_TYPE = List.of(
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.of("country*", COUNTRY),
                        Column.of("sector*", TEXT),
                        Column.reference("parent", ORGANIZATION),
                        Column.of("lei", TEXT),
                        Column.of("size", NUMBER),
                        Column.of("size_unit", TEXT),
                        Column.choice("systemic", Systemic.values()),
                        Column.of("o_sii_score", NUMBER)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.of("country*", COUNTRY),
                        Column.reference("parent", VENDOR),
                        Column.reference("organization", ORGANIZATION),
                        Column.of("lei", TEXT),
                        Column.of("website", TEXT)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.of("country*", COUNTRY),
                        Column.reference("parent", LOCATION)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.reference("vendor*", VENDOR),
                        Column.of("category*", TEXT),
                        Column.reference("location", LOCATION),
                        Column.of("without_vendor_hours", HOURS_OR_NEVER),
                        Column.choice("upstream", Upstream.values()),
                        Column.of("notes", TEXT)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.reference("organization*", ORGANIZATION),
                        Column.of("category", TEXT)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.reference("organization*", ORGANIZATION),
                        Column.choice("criticality*", Criticality.values()),
                        Column.of("function", TEXT),
                        Column.of("tolerance_hours", NUMBER),
                        Column.of("recovery_hours", NUMBER),
                        Column.of("weight", NUMBER)),
                List.of(
                        Column.reference("from*", SERVICE, SYSTEM, PRODUCT),
                        Column.reference("to*", SYSTEM, PRODUCT, VENDOR, LOCATION, SERVICE),
                        Column.of("group", TEXT),
                        Column.of("required", INTEGER),
                        Column.choice("kind", NeedKind.values()),
                        Column.of("ride_through_hours", NUMBER),
                        Column.of("valid_from", DATE),
                        Column.of("valid_to", DATE),
                        Column.of("known_since", DATE),
                        Column.choice("evidence", Evidence.values()),
                        Column.of("source", TEXT),
                        Column.of("last_confirmed", DATE)),
                List.of(
                        Column.of("id*", ID),
                        Column.reference("organization*", ORGANIZATION),
                        Column.reference("vendor*", VENDOR),
                        Column.reference("product", PRODUCT),
                        Column.of("starts", DATE),
                        Column.of("ends", DATE),
                        Column.of("notice_days", INTEGER),
                        Column.of("annual_cost", NUMBER),
                        Column.of("currency", TEXT),
                        Column.of("governing_law", TEXT),
                        Column.of("provision_country", COUNTRY),
                        Column.of("data_country", COUNTRY),
                        Column.choice("substitutability", Substitutability.values()),
                        Column.yesNo("exit_plan"),
                        Column.choice("reintegration", Reintegration.values()),
                        Column.of("alternatives", LIST),
                        Column.of("last_audit", DATE)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("name*", TEXT),
                        Column.of("date*", DATE),
                        Column.references("faults*", LOCATION, VENDOR, PRODUCT, SYSTEM, SERVICE),
                        Column.choice("mode", FaultMode.values()),
                        Column.of("duration_hours", NUMBER),
                        Column.of("summary", TEXT),
                        Column.of("source", TEXT)),
                List.of(
                        Column.reference("incident*", INCIDENT),
                        Column.reference("subject*", ORGANIZATION, SYSTEM, SERVICE),
                        Column.choice("observed*", Observed.values()),
                        Column.of("recovery_hours", NUMBER),
                        Column.of("source", TEXT)),
                List.of(
                        Column.of("id*", ID),
                        Column.of("title*", TEXT),
                        Column.of("publisher", TEXT),
                        Column.of("date", DATE),
                        Column.of("url", TEXT)));
    }
}
