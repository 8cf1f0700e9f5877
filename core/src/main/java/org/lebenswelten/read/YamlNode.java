package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Place;

/**
 * A value of a YAML file that knows where it stands.
 *
 * <p>The accessors that name a type rely on the schema having been checked: call them on {@linkplain #isSound() sound}
 * nodes only.
 *
 * @param document the file
 * @param pointer JSON pointer of the value
 * @param json the value
 */
record YamlNode(YamlDocument document, String pointer, JsonNode json) {

    /** The place in the file. */
    Place place() {
        return document.place(pointer);
    }

    /** Whether this value and all it holds follow the schema. */
    boolean isSound() {
        return document.isSound(pointer);
    }

    /** The value as it is written, or null where it is no scalar. */
    @Nullable
    String written() {
        return document.written(pointer);
    }

    /** Whether an option is given. */
    boolean has(String name) {
        return json.has(name);
    }

    /** The value of an option, or null where it is not given. */
    @Nullable
    YamlNode find(String name) {
        JsonNode child = json.get(name);
        return child == null ? null : new YamlNode(document, pointer + "/" + name, child);
    }

    /** The value of an option that is known to be given. */
    YamlNode at(String name) {
        YamlNode child = find(name);
        if (child == null) {
            throw new IllegalStateException(place() + ": '" + name + "' is not given");
        }
        return child;
    }

    /** The entries of a list, or none where there is no such list. */
    List<YamlNode> items(String name) {
        List<YamlNode> items = new ArrayList<>();
        JsonNode list = json.get(name);
        if (list != null && list.isArray()) {
            for (JsonNode item : list) {
                items.add(new YamlNode(document, pointer + "/" + name + "/" + items.size(), item));
            }
        }
        return items;
    }

    /** The value as text. */
    String text() {
        return json.asText();
    }

    /** The value of an option as text. */
    String text(String name) {
        return at(name).text();
    }

    /** The value of an option as text, or what stands for it where it is not given. */
    String text(String name, String otherwise) {
        YamlNode child = find(name);
        return child == null ? otherwise : child.text();
    }

    /** The value of an option as text, or null where it is not given. */
    @Nullable
    String textOrNull(String name) {
        YamlNode child = find(name);
        return child == null ? null : child.text();
    }

    /** The value of an option as a number. */
    double number(String name) {
        return at(name).json.doubleValue();
    }

    /** The value of an option as a number, or what stands for it where it is not given. */
    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** The value of an option as a whole number. */
    int integer(String name) {
        return at(name).json.intValue();
    }

    /** The value of an option in both languages. */
    BilingualText bilingual(String name) {
        YamlNode text = at(name);
        return new BilingualText(text.text("de"), text.text("en"));
    }

    /** The constant whose camelCase form is the value, such as {@code HIGHER_IS_WORSE} for {@code higherIsWorse}. */
    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(
                type,
                text().replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    /** The constant that an option names, or null where it is not given. */
    <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
        YamlNode child = find(name);
        return child == null ? null : child.constant(type);
    }

    /** The constants that the entries of a list name. */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return items(name).stream().map(item -> item.constant(type)).toList();
    }

    /** The value as a text in both languages, which read alike where it is written once. */
    BilingualText freeText() {
        return json.isObject() ? new BilingualText(text("de"), text("en")) : BilingualText.same(text());
    }

    /** The value of an option as a text in both languages, or null where it is not given. */
    @Nullable
    BilingualText freeTextOrNull(String name) {
        YamlNode child = find(name);
        return child == null ? null : child.freeText();
    }

    /** The entries of a list as texts in both languages. */
    List<BilingualText> freeTexts(String name) {
        return items(name).stream().map(YamlNode::freeText).toList();
    }

    /** The value of an option as a day, or null where it is not given. */
    @Nullable
    LocalDate dateOrNull(String name) {
        YamlNode child = find(name);
        return child == null ? null : LocalDate.parse(child.text());
    }

    /** The value of an option as a whole number, or null where it is not given. */
    @Nullable
    Integer integerOrNull(String name) {
        return has(name) ? Integer.valueOf(integer(name)) : null;
    }

    /** The value of an option as a number, or null where it is not given. */
    @Nullable
    Double numberOrNull(String name) {
        return has(name) ? Double.valueOf(number(name)) : null;
    }

    /** The value of an option as yes or no, or null where it is not given. */
    @Nullable
    Boolean booleanOrNull(String name) {
        return has(name) ? Boolean.valueOf(at(name).json.booleanValue()) : null;
    }
}
