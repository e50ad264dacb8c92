package org.linchpin.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What would stop an organization, as it is stored: ids repeat their beginnings, so that deflating them saves most. */
record PackedStops(List<SinglePoint> points, List<PointPair> pairs) {
    static byte[] json(ObjectMapper json, Standing standing) {
        try {
            return json.writeValueAsBytes(new PackedStops(standing.points(), standing.pairs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] deflate(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static PackedStops unpack(ObjectMapper json, byte[] packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(in, PackedStops.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
