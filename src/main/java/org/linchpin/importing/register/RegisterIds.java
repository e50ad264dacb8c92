package org.linchpin.importing.register;

import java.util.Map;
import org.linchpin.graph.FilersOwn;
import org.linchpin.importing.IdPart;

/** Ids in the graph for what a register names. Texts of a register stand in them so that they can be read back, see {@link IdPart}. */
final class RegisterIds {
    /** What comes before a provider's code, by its type; list {@code identifier_type}. */
    private static final Map<String, String> WORLDWIDE =
            Map.of(Codes.LEI_TYPE, "lei", "qx2002", "euid", "qx2004", "vat");
    /** These codes tell providers apart only within a country. */
    private static final Map<String, String> NATIONAL =
            Map.of("qx2001", "national", "qx2003", "crn", "qx2005", "passport");

    private RegisterIds() {}

    static String organization(String lei) {
        return FilersOwn.ORGANIZATION + IdPart.of(lei);
    }

    static String service(String lei, String function) {
        return "svc:lei:" + IdPart.of(lei) + ":" + IdPart.of(function);
    }

    static String source(Filing filing) {
        return FilersOwn.SOURCE + IdPart.of(filing.lei()) + ":" + filing.referenceDate();
    }

    /**
     * Of a row of B_05.01: by its LEI, even if that is its additional code; else by its code, with the country where the code
     * tells apart only what is in a country, and with the filer where its type is not said.
     */
    static String vendor(Filing filing, FiledRow provider) {
        String code = IdPart.of(provider.text("c0010"));
        String type = provider.text("c0020");
        if (!type.equals(Codes.LEI_TYPE)
                && provider.text("c0040").equals(Codes.LEI_TYPE)
                && Lei.problem(provider.text("c0030")).isEmpty()) {
            return "ven:lei:" + provider.text("c0030");
        }
        String worldwide = WORLDWIDE.get(type);
        if (worldwide != null) {
            return "ven:" + worldwide + ":" + code;
        }
        String national = NATIONAL.get(type);
        return national != null
                ? "ven:" + national + ":" + IdPart.of(provider.text("c0080")) + ":" + code
                : FilersOwn.VENDOR + IdPart.of(filing.lei()) + ":" + code;
    }

    /** What a provider supplies to anyone. */
    static String product(String vendor, String ictService) {
        return "prd:" + unprefixed(vendor) + ":" + ictService;
    }

    /** The same under a contract of a filer, together with the supply chain behind it. */
    static String product(Filing filing, String contract, String vendor, String ictService) {
        return FilersOwn.PRODUCT + IdPart.of(filing.lei()) + ":" + IdPart.of(contract) + ":" + unprefixed(vendor) + ":"
                + ictService;
    }

    static String contract(Filing filing, FiledRow use, String vendor) {
        return "ctr:%s:%s:%s:%s:%s:%s:%s"
                .formatted(
                        IdPart.of(filing.lei()),
                        IdPart.of(use.text("c0010")),
                        IdPart.of(use.text("c0020")),
                        unprefixed(vendor),
                        use.text("c0060"),
                        use.text("c0130"),
                        use.text("c0150"));
    }

    private static String unprefixed(String vendor) {
        return vendor.substring(vendor.indexOf(':') + 1);
    }
}
