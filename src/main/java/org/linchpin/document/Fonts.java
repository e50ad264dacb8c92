package org.linchpin.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;

/**
 * The fonts of documents; the parts that a document uses are embedded in it. Noto Sans has Latin, Greek, Cyrillic and Devanagari, Noto Sans
 * SC has Chinese and Japanese (in regular weight only). A character that neither has is shown as U+FFFD, the replacement character.
 */
final class Fonts {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String FAMILY = "Noto Sans";

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        var everywhere = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
        builder.useFont(font("NotoSans-Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true, everywhere);
        builder.useFont(font("NotoSans-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true, everywhere);
        // read only by a document that needs it
        builder.useFont(
                font("NotoSansSC-Regular"),
                "Noto Sans SC",
                REGULAR,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Objects.requireNonNull(Fonts.class.getResourceAsStream(name + ".ttf"), name);
    }
}
