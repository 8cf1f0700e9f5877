package org.lebenswelten.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.JsonText;

/**
 * A JSON document of an atlas, or a part of one, read leniently: what is not there, or is of another type than asked, counts as
 * absent, because a page then says nothing about it.
 */
public final class DocumentTree {

    private static final DocumentTree ABSENT = new DocumentTree(null);

    private final @Nullable Object value;

    private DocumentTree(@Nullable Object value) {
        this.value = value;
    }

    /**
     * The tree of a document.
     *
     * @param json the text of the document
     * @return its tree, absent if it is not JSON
     */
    public static DocumentTree of(String json) {
        try {
            return new DocumentTree(JsonText.tree(json));
        } catch (IllegalArgumentException e) {
            return ABSENT;
        }
    }

    /**
     * A member of an object.
     *
     * @param key its name
     * @return the member, absent if there is none
     */
    public DocumentTree at(String key) {
        return value instanceof Map<?, ?> map && map.get(key) != null ? new DocumentTree(map.get(key)) : ABSENT;
    }

    /**
     * Whether anything stands here.
     *
     * @return false for what is missing and for null
     */
    public boolean isPresent() {
        return value != null;
    }

    /**
     * The elements of an array.
     *
     * @return the elements; none if this is no array
     */
    public List<DocumentTree> elements() {
        List<DocumentTree> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> elements.add(new DocumentTree(element)));
        }
        return elements;
    }

    /**
     * The members of an object, in the order of the document.
     *
     * @return the members by name; none if this is no object
     */
    public Map<String, DocumentTree> members() {
        Map<String, DocumentTree> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put((String) key, new DocumentTree(member)));
        }
        return members;
    }

    /**
     * The element of an array that has an id.
     *
     * @param id value of its member {@code id}
     * @return the first such element, absent if there is none
     */
    public DocumentTree withId(String id) {
        return elements().stream()
                .filter(element -> id.equals(element.at("id").text().orElse(null)))
                .findFirst()
                .orElse(ABSENT);
    }

    /**
     * A text.
     *
     * @return the text, or empty if this is none
     */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Texts of an array.
     *
     * @return its elements that are texts
     */
    public List<String> texts() {
        return elements().stream().flatMap(element -> element.text().stream()).toList();
    }

    /**
     * A text in both languages.
     *
     * @return the text of an object with {@code de} and {@code en}, a plain text in both, or empty
     */
    public Optional<BilingualText> bilingual() {
        Optional<String> plain = text().filter(text -> !text.isBlank());
        if (plain.isPresent()) {
            return plain.map(BilingualText::same);
        }
        String de = at("de").text().orElse("");
        String en = at("en").text().orElse("");
        return de.isBlank() || en.isBlank() ? Optional.empty() : Optional.of(new BilingualText(de, en));
    }

    /**
     * A number.
     *
     * @return the number, {@code NaN} if this is none
     */
    public double number() {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /**
     * True or false.
     *
     * @return true only if true stands here
     */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }
}
