package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.linchpin.platform.StorableText;

/** Refuses JSON with a text that is none, as {@link PlainParameters} does forms. */
@Singleton
class PlainJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("plain texts").addDeserializer(String.class, new Plain()));
    }

    private static final class Plain extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Plain() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !StorableText.isStorable(text)) {
                throw context.weirdStringException(text, String.class, "not a text");
            }
            return text;
        }
    }
}
