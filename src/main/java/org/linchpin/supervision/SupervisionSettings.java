package org.linchpin.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an installation sets for its supervisors; a bad value stops the start. */
@ConfigMapping(prefix = "linchpin.supervision")
public interface SupervisionSettings {
    /** Sets of countries by name, beside EU and EEA. */
    Map<String, List<String>> countrySets();

    /** Organizations that a figure must stand for in what leaves the authority, {@code LINCHPIN_SUPERVISION_LEAST_ORGANIZATIONS}. */
    @WithDefault("3")
    @Min(1)
    int leastOrganizations();

    /** How authorities speak of levels of concentration, by a short name; the usual ones stand in {@code application.properties}. */
    Map<String, BandSettings> bands();

    Indicators indicators();

    /** See {@link org.linchpin.concentration.Band}. */
    interface BandSettings {
        String name();

        String source();

        LocalDate date();

        List<Double> above();

        List<String> words();
    }

    /** Thresholds of Delegated Regulation (EU) 2024/1502. */
    interface Indicators {
        /** Of indicator 1.1, article 2(4). */
        @WithDefault("0.10")
        @DecimalMin("0")
        @DecimalMax("1")
        double shareOfEntities();

        /** Of indicator 1.2, article 2(4). */
        @WithDefault("0.10")
        @DecimalMin("0")
        @DecimalMax("1")
        double shareOfAssets();

        /** Of indicator 2.1, article 3(2)(b). */
        @WithDefault("3")
        @Min(1)
        int oSiis();

        /** Of indicator 2.1, article 3(2)(c): above it, one O-SII suffices. */
        @WithDefault("3000")
        @DecimalMin("0")
        double oSiiScore();

        /** Of indicator 2.2, article 3(3)(b). */
        @WithDefault("3")
        @Min(1)
        int otherSystemic();

        /** Of indicator 4.1, article 5. */
        @WithDefault("0.10")
        @DecimalMin("0")
        @DecimalMax("1")
        double withoutAlternative();

        /** Of indicator 4.2, article 5. */
        @WithDefault("0.10")
        @DecimalMin("0")
        @DecimalMax("1")
        double hardToMigrate();
    }
}
