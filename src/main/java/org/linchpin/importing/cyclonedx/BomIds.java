package org.linchpin.importing.cyclonedx;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Locale;
import org.cyclonedx.model.Component;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.IdPart;

/**
 * Ids in the graph for what a document names. They hold no version, so that all documents that name a library name one product,
 * and a new version of it is the same product. Texts stand in them so that they can be read back, see {@link IdPart}.
 */
final class BomIds {
    private BomIds() {}

    /** Of a component: its package URL without version and qualifiers, else who makes it and its name. */
    static String product(Component component, String maker) {
        PackageURL url = url(component);
        return url == null
                ? "prd:cdx:" + parts(maker, component.getName())
                : "prd:purl:" + parts(url.getType(), url.getNamespace(), url.getName());
    }

    /** Of a service. */
    static String service(String provider, String name) {
        return "prd:cdx-service:" + parts(provider, name);
    }

    /** Of a supplier by its name. */
    static String vendor(String name) {
        return "ven:cdx:" + IdPart.of(name.toLowerCase(Locale.ROOT));
    }

    /** Of the project that publishes a package: its namespace, or the package itself. */
    static String vendor(PackageURL url) {
        return "ven:purl:" + parts(url.getType(), url.getNamespace() == null ? url.getName() : url.getNamespace());
    }

    /** Of an organization's system that needs what a document describes. */
    static String system(String organization, String product) {
        return "sys:cdx:" + parts(organization, product);
    }

    /** Of a document: its serial number, else what it says. */
    static String source(@Nullable String serialNumber, String digest) {
        return "src:cdx:"
                + (serialNumber == null || serialNumber.isBlank()
                        ? digest
                        : IdPart.of(serialNumber.strip().replace("urn:uuid:", "")));
    }

    /** The package URL of a component; null if it has none that can be read. */
    static @Nullable PackageURL url(Component component) {
        try {
            return component.getPurl() == null ? null : new PackageURL(component.getPurl());
        } catch (MalformedPackageURLException | RuntimeException e) {
            return null;
        }
    }

    private static String parts(@Nullable String... texts) {
        var id = new StringBuilder();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                id.append(id.length() == 0 ? "" : ":").append(IdPart.of(text.strip()));
            }
        }
        return id.toString();
    }
}
