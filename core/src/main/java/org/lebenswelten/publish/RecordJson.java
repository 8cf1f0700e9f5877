package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Closed families of records and enums as JSON: what an index is made of, profiles of measures.
 *
 * <pre>{@code
 * record                      {"<component>": ...}
 * record of a sealed family   {"type": "MinMax", "<component>": ...}
 * constant                    "MIN_MAX"
 * constant of a sealed family {"type": "Normalisation", "constant": "MIN_MAX"}
 * date                        "2024-06-30"
 * map of numbers              {"<key>": ...}
 * NaN, null, nothing          null
 * }</pre>
 *
 * <p>Types are told by their simple names. Reading makes only what the type asked for permits, by the constructors of its
 * records, which check their values; no other class can be named.
 */
final class RecordJson {

    private static final String TYPE = "type";
    private static final String CONSTANT = "constant";

    private RecordJson() {}

    /** Writes a value of a type. */
    static JsonNode write(Class<?> type, @Nullable Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value instanceof Enum<?> constant) {
            return type.isEnum()
                    ? JsonNodeFactory.instance.textNode(constant.name())
                    : Json.object()
                            .put(TYPE, constant.getDeclaringClass().getSimpleName())
                            .put(CONSTANT, constant.name());
        }
        if (value instanceof Record) {
            ObjectNode node = Json.object();
            if (type.isSealed()) {
                node.put(TYPE, value.getClass().getSimpleName());
            }
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                node.set(component.getName(), component(component, value));
            }
            return node;
        }
        return scalar(value);
    }

    private static JsonNode component(RecordComponent component, Object owner) {
        Object value = invoke(() -> component.getAccessor().invoke(owner), component.getName());
        if (value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> array.add(write(element(component.getGenericType()), element)));
            return array;
        }
        if (value instanceof SortedMap<?, ?> numbers) {
            ObjectNode node = Json.object();
            numbers.forEach((key, number) -> node.set(String.valueOf(key), write(Double.class, number)));
            return node;
        }
        return write(component.getType(), value);
    }

    private static JsonNode scalar(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? nodes.numberNode(number.getAsInt()) : nodes.nullNode();
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? nodes.numberNode(number.getAsDouble()) : nodes.nullNode();
        }
        if (value instanceof Double number) {
            return number.isNaN() ? nodes.nullNode() : nodes.numberNode(number);
        }
        if (value instanceof Integer number) {
            return nodes.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        if (value instanceof String text) {
            return nodes.textNode(text);
        }
        if (value instanceof LocalDate day) {
            return nodes.textNode(day.toString());
        }
        throw new IllegalArgumentException(value.getClass() + ", expected a type that has a form in JSON");
    }

    /** Reads a value of a type. */
    static <T> T read(Class<T> type, JsonPlace place) throws AtlasFileException {
        Object value = value(type, place);
        if (value == null) {
            throw place.wrong(type.getSimpleName());
        }
        return type.cast(value);
    }

    private static @Nullable Object value(Type type, JsonPlace place) throws AtlasFileException {
        if (type instanceof ParameterizedType generic && generic.getRawType() == SortedMap.class) {
            return place.numbers();
        }
        if (type instanceof ParameterizedType) {
            List<Object> list = new ArrayList<>();
            for (JsonPlace each : place.elements()) {
                list.add(read(element(type), each));
            }
            return list;
        }
        Class<?> known = (Class<?>) type;
        if (known == OptionalInt.class) {
            return place.isNull() ? OptionalInt.empty() : OptionalInt.of(place.integer());
        }
        if (known == OptionalDouble.class) {
            return place.isNull() ? OptionalDouble.empty() : OptionalDouble.of(place.number());
        }
        if (known == double.class || known == Double.class) {
            return place.isNull() ? Double.NaN : place.number();
        }
        if (place.isNull()) {
            return null;
        }
        if (known == LocalDate.class) {
            return place.day();
        }
        if (known == int.class || known == Integer.class) {
            return place.integer();
        }
        if (known == boolean.class || known == Boolean.class) {
            return place.truth();
        }
        if (known == String.class) {
            return place.text();
        }
        if (known.isEnum()) {
            return constant(known, place);
        }
        return known.isSealed() ? member(known, place) : made(known, place);
    }

    private static @Nullable Object member(Class<?> family, JsonPlace place) throws AtlasFileException {
        JsonPlace type = place.at(TYPE);
        Class<?> member =
                permitted(family, type.text()).orElseThrow(() -> type.wrong("a type of " + family.getSimpleName()));
        return member.isEnum() ? constant(member, place.at(CONSTANT)) : made(member, place);
    }

    private static Optional<Class<?>> permitted(Class<?> family, String name) {
        for (Class<?> member : family.getPermittedSubclasses()) {
            boolean open = member.isInterface() && member.isSealed();
            Optional<Class<?>> found = open
                    ? permitted(member, name)
                    : member.getSimpleName().equals(name) ? Optional.of(member) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Object constant(Class<?> type, JsonPlace place) throws AtlasFileException {
        String name = place.text();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw place.wrong("a constant of " + type.getSimpleName());
    }

    private static @Nullable Object made(Class<?> type, JsonPlace place) throws AtlasFileException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + ", expected a type that has a form in JSON");
        }
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            JsonPlace at = place.at(components[i].getName());
            values[i] = nullable && at.isNull() ? null : value(components[i].getGenericType(), at);
            if (values[i] == null && !nullable) {
                throw at.wrong(types[i].getSimpleName());
            }
        }
        return place.make(
                type.getSimpleName(),
                () -> invoke(
                        () -> {
                            Constructor<?> canonical = type.getDeclaredConstructor(types);
                            return canonical.newInstance(values);
                        },
                        type.getSimpleName()));
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** Calls a member of a record; what its constructor says of wrong values is said to the caller. */
    private static @Nullable Object invoke(Call call, String name) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException told) {
                throw told;
            }
            throw new IllegalStateException("'" + name + "' of a public record", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("'" + name + "' of a public record", e);
        }
    }

    /** A call by reflection. */
    private interface Call {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }
}
