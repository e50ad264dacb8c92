package org.linchpin.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide text is in the bold font of documents. */
final class TextWidth {
    private static final TrueTypeFont BOLD = read("NotoSans-Bold.ttf");

    private TextWidth() {}

    /** Width at a font size, in its unit; a character that the font lacks counts as its replacement. */
    static double bold(String text, double size) {
        try {
            CmapLookup glyphs = BOLD.getUnicodeCmapLookup();
            double width = 0;
            for (int c : text.codePoints().toArray()) {
                width += BOLD.getAdvanceWidth(glyphs.getGlyphId(c));
            }
            return width / BOLD.getUnitsPerEm() * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont read(String name) {
        try (InputStream in = Objects.requireNonNull(TextWidth.class.getResourceAsStream(name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
