package org.linchpin.report.help;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.linchpin.incident.MissCause;

/** The words that pages use, in the order of the alphabet. */
final class Glossary {
    private static final List<Term> TERMS = List.of(
            of(
                    "Amplification",
                    "The indirect reach of a supplier divided by its direct reach: what direct contracts alone do not"
                            + " show."),
            of(
                    "Back-test",
                    "An incident of the past, held against the model: what follows from the dependencies alone, and"
                            + " what was observed. On dependencies known before the incident it is a prediction; on all of"
                            + " them it is a reconstruction."),
            of("Blast radius", "All services that go down in a cascade, and all organizations that are hit by it."),
            of(
                    "Cascade",
                    "Everything that goes down after a fault, one thing pulling down the next, over any number of"
                            + " tiers."),
            of(
                    "Common cause",
                    "One fault that takes several members of a redundancy group at once, so that the redundancy is"
                            + " only apparent.",
                    "IEC 61508-6"),
            of(
                    "Concentration ratio (CR1, CR3, CR4)",
                    "The shares of the one, three or four largest suppliers, added up. 0 to 100 %."),
            of(
                    "CTPP",
                    "Critical ICT third-party service provider: a supplier that the European supervisory authorities"
                            + " have put under their direct oversight.",
                    "DORA article 31; Delegated Regulation (EU) 2024/1502"),
            of(
                    "Degraded",
                    "Still working, but impaired: it carries on by a fallback, or something that it can do without is"
                            + " down."),
            of(
                    "Domestic, foreign",
                    "Supplied under the jurisdiction of the organization's own country or territory, or of a bloc that"
                            + " you name, such as the EU; or not. Neither is better in itself."),
            of(
                    "Down",
                    "Not working: it is the fault itself, or something that it cannot do without has been down for"
                            + " longer than it can bridge."),
            of(
                    "Effective number of suppliers",
                    "How many suppliers of equal size would be as concentrated as these: 10,000 divided by the HHI."),
            of("Fallback that did not hold", MissCause.FALLBACK_DID_NOT_HOLD.meaning()),
            of(
                    "Fault",
                    "Something that fails by itself: a product, a vendor, a system, a location, or the supply from a"
                            + " country or territory."),
            of(
                    "HHI",
                    "Herfindahl-Hirschman Index: the squares of all shares added up, 0 to 10,000 points. 10,000 is one "
                            + "supplier for everybody. What counts as high differs between authorities and years.",
                    "Competition authorities"),
            of("Hit", "An organization is hit when one of its services is down."),
            of(
                    "Impact tolerance",
                    "How long a service may be down before the harm is intolerable. The organization sets it.",
                    "PRA SS1/21"),
            of(
                    "Importance measures",
                    "How much one fault matters for a service: Birnbaum, Fussell-Vesely, risk achievement worth (RAW)"
                            + " and risk reduction worth (RRW).",
                    "NUREG/CR-3385"),
            of(
                    "Loss",
                    "A way for a vendor to fail: it supplies no more, as after insolvency or sanctions. What is"
                            + " installed may go on for a while, or for good."),
            of(
                    "Lost redundancy",
                    "Neither down nor degraded, but one more failure closer to it: a redundancy group has lost a"
                            + " member."),
            of(
                    "Malfunction",
                    "A way for a vendor to fail: everything that it and its subsidiaries supply stops working at once."
                            + " This is a worst case."),
            of(
                    "Minimal cut set",
                    "Faults that together take a service down, none of which could be left out. Its order is their"
                            + " number.",
                    "IEC 61025"),
            of("Nth party", "A supplier of a supplier, any number of tiers away.", "ITS (EU) 2024/2956, B_05.02"),
            of(
                    "Organization",
                    "A user of products that delivers services: a bank, a hospital, an agency.",
                    "Financial entity in DORA article 2"),
            of("Partial exposure", MissCause.PARTIAL_EXPOSURE.meaning()),
            of(
                    "Precision, recall, accuracy",
                    "Of what was predicted, the share that was hit; of what was hit, the share that was predicted; the"
                            + " share on which both agree. Without anything to take a share of, there is none."),
            of(
                    "Product",
                    "What a vendor supplies: software, a service, a feed, a certificate. Where only one platform of it"
                            + " can fail, that platform is a product of its own."),
            of("Redundancy group", "Several suppliers of one need, of which a stated number must work."),
            of(
                    "Ride-through",
                    "How long something carries on after what it needs went down: by hand, by a cache, by a battery."),
            of(
                    "Service",
                    "What an organization delivers and what must not stop.",
                    "Important business service in PRA SS1/21; critical or important function in DORA article 3(22)"),
            of(
                    "Single point of failure",
                    "One thing whose fault alone takes a service down. Linchpin finds those among the dependencies"
                            + " known.",
                    "A minimal cut set of order 1, IEC 61025"),
            of(
                    "Substitutability",
                    "How hard a vendor is to replace: not, highly complex, medium, easily.",
                    "Register of information, B_07.01"),
            of("System", "An internal component that services of one organization share: a fleet, a platform."),
            of(
                    "Ultimate parent",
                    "The top of a vendor's ownership; the vendor itself if nobody owns it.",
                    "Register of information, B_05.01"),
            of("Unknown dependency", MissCause.UNKNOWN_DEPENDENCY.meaning()),
            of("Unknown fallback", MissCause.UNKNOWN_FALLBACK.meaning()),
            of(
                    "Upstream coverage",
                    "How much is known of what a product needs itself: complete, partial or unknown. What is unknown"
                            + " cannot be found to fail."),
            of(
                    "Vendor",
                    "A legal entity or a project that supplies products.",
                    "ICT third-party service provider in DORA article 3(19)"),
            of(
                    "Withdrawal",
                    "The suppliers under one jurisdiction become unavailable to everyone outside it, as by export"
                            + " control, sanctions or a ban. Linchpin says what would follow, not how likely it is."));

    private Glossary() {}

    static List<Term> terms() {
        return TERMS;
    }

    /**
     * The term that templates write as {@code glossary:term('hit')}.
     *
     * @throws IllegalArgumentException if the glossary has no such term
     */
    @TemplateExtension(namespace = "glossary")
    static Term term(String name) {
        return TERMS.stream()
                .filter(t -> t.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the glossary has no \"%s\"\nMaybe add it to Glossary".formatted(name)));
    }

    private static Term of(String name, String meaning) {
        return new Term(name, meaning, null);
    }

    private static Term of(String name, String meaning, String origin) {
        return new Term(name, meaning, origin);
    }
}
