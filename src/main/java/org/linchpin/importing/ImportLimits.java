package org.linchpin.importing;

/**
 * How large an upload may be; each at least 1.
 *
 * @param uploadBytes bytes of the zip
 * @param unpackedBytes bytes of all its files together
 * @param cellCharacters UTF-16 characters of one cell
 * @param entries files and folders in the zip
 */
public record ImportLimits(long uploadBytes, long unpackedBytes, int cellCharacters, int entries) {
    /** Section 4 of the model: 512 MB, 4 GB and 1 MB; ten thousand entries are eleven files of 900 data sets. */
    public static final ImportLimits DEFAULT = new ImportLimits(512L << 20, 4L << 30, 1 << 20, 10_000);

    public ImportLimits {
        if (uploadBytes < 1 || unpackedBytes < 1 || cellCharacters < 1 || entries < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 1, not %d bytes, %d unpacked bytes, %d characters, %d entries"
                            .formatted(uploadBytes, unpackedBytes, cellCharacters, entries));
        }
    }
}
