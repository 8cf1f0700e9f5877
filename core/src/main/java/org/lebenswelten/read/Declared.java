package org.lebenswelten.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ProblemCode;

/**
 * Things of one kind by their id, in the order of the definition. An id is declared before it is known whether what it
 * names can be read: a reference to something faulty is not a second error.
 *
 * @param <T> the things
 */
final class Declared<T> {

    private final String word;
    private final ProblemLog log;
    private final Map<String, Optional<T>> byId = new LinkedHashMap<>();

    /**
     * Nothing declared yet.
     *
     * @param word the word for one of these things in the definition, such as {@code zoning}
     * @param log where to report
     */
    Declared(String word, ProblemLog log) {
        this.word = word;
        this.log = log;
    }

    /**
     * Declares the id of an entry; a second one of the same id is reported.
     *
     * @param entry an entry of the definition
     * @return true if the entry has an id of its own
     */
    boolean declare(YamlNode entry) {
        return declare(entry, "id");
    }

    /**
     * Declares what an entry calls by another option than {@code id}.
     *
     * @param entry an entry of the definition
     * @param option the option that holds its name
     * @return true if the entry has a name of its own
     */
    boolean declare(YamlNode entry, String option) {
        YamlNode id = entry.find(option);
        if (id == null || !id.isSound()) {
            return false;
        }
        if (byId.putIfAbsent(id.text(), Optional.empty()) != null) {
            log.add(ProblemCode.DUPLICATE_ID, id.place(), id.written(), word);
            return false;
        }
        return true;
    }

    /**
     * Declares an id whose entry cannot be read.
     *
     * @param id the id
     */
    void declareFaulty(String id) {
        byId.putIfAbsent(id, Optional.empty());
    }

    /**
     * The same things beside ids whose fault has been reported: looking up one of these is no second error.
     *
     * @param ids the ids
     * @return a copy
     */
    Declared<T> withFaulty(Collection<String> ids) {
        Declared<T> copy = new Declared<>(word, log);
        copy.byId.putAll(byId);
        ids.forEach(copy::declareFaulty);
        return copy;
    }

    /**
     * Says what a declared id names.
     *
     * @param id the id
     * @param thing what it names
     */
    void define(String id, T thing) {
        byId.put(id, Optional.of(thing));
    }

    /**
     * Looks up a reference; one to nothing that is declared is reported.
     *
     * @param reference the value that holds an id
     * @return what it names, or null where that is not declared or faulty
     */
    @Nullable
    T find(YamlNode reference) {
        Optional<T> thing = byId.get(reference.text());
        if (thing == null) {
            log.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    reference.place(),
                    reference.written(),
                    word,
                    ProblemLog.listed(byId.keySet()));
            return null;
        }
        return thing.orElse(null);
    }

    /**
     * What an id names.
     *
     * @param id the id
     * @return what it names, or null where that is not declared or faulty
     */
    @Nullable
    T thing(String id) {
        return Objects.requireNonNullElse(byId.get(id), Optional.<T>empty()).orElse(null);
    }

    /**
     * Whether an id is declared.
     *
     * @param id the id
     * @return true if an entry has it
     */
    boolean declares(String id) {
        return byId.containsKey(id);
    }

    /**
     * Whether everything that is declared could be read.
     *
     * @return true if no entry is faulty
     */
    boolean isComplete() {
        return byId.values().stream().allMatch(Optional::isPresent);
    }

    /**
     * What could be read.
     *
     * @return the things in the order of the definition
     */
    List<T> things() {
        return byId.values().stream().flatMap(Optional::stream).toList();
    }
}
