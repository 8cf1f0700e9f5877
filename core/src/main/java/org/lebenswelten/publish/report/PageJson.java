package org.lebenswelten.publish.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * JSON that may stand in a script element of a page, or in a script of its own: {@code <}, {@code >}, {@code &} and the line
 * separators U+2028 and U+2029 are escaped, so that no text ends the element or the line. {@code NaN} is null.
 */
public final class PageJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Finite())
                    .addSerializer(double.class, new Finite()))
            .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(new Harmless());
    }

    private PageJson() {}

    /**
     * The JSON of a tree of records, maps, lists, texts and numbers.
     *
     * @param tree the tree
     * @return JSON on one line
     */
    public static String of(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a tree of plain values: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes null for numbers that JSON has not, whole numbers without a fraction. */
    private static final class Finite extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;
        private static final double LARGEST = 1e15;

        Finite() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (!Double.isFinite(value)) {
                generator.writeNull();
            } else if (value == Math.rint(value) && Math.abs(value) < LARGEST) {
                generator.writeNumber(value.longValue());
            } else {
                generator.writeNumber(value);
            }
        }
    }

    /** Escapes what HTML or JavaScript read otherwise than JSON does. */
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final String DANGEROUS = "<>&";
        private static final char LINE_SEPARATOR = '\u2028';
        private static final char PARAGRAPH_SEPARATOR = '\u2029';

        private final int[] ascii = standardAsciiEscapesForJSON();

        Harmless() {
            DANGEROUS.chars().forEach(c -> ascii[c] = ESCAPE_STANDARD);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR
                    ? new SerializedString(String.format("\\u%04x", c))
                    : null;
        }
    }
}
