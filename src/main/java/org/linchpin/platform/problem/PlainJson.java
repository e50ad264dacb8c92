package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.StorableText;
import org.linchpin.platform.Typed;

/** Refuses JSON with a text that is none, as {@link PlainParameters} does forms. */
@Singleton
class PlainJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("plain texts").addDeserializer(String.class, new Plain(StorableText::notStorable)));
    }

    private static final class Plain extends StdScalarDeserializer<String> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, Optional<String>> refused;

        Plain(Function<String, Optional<String>> refused) {
            super(String.class);
            this.refused = refused;
        }

        /** Only what people type is held to lines: what is kept and read again may hold what an import brought. */
        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            @Nullable Typed typed = property == null ? null : property.getAnnotation(Typed.class);
            return typed == null
                    ? this
                    : new Plain(typed.manyLines() ? StorableText::notOfLines : StorableText::notOfALine);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null) {
                Optional<String> character = refused.apply(text);
                if (character.isPresent()) {
                    throw new UnfitText(json, text, character.get());
                }
            }
            return text;
        }
    }
}
