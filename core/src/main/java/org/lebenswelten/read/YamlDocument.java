package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML 1.2 file (core schema) as JSON, with the line and the written form of every value.
 *
 * <p>The file is walked twice: first as events, which refuse anchors, aliases and files that are too large or too deep,
 * so that the second walk, which builds the tree, cannot be made to build more than the file holds.
 */
final class YamlDocument {

    /** Largest size of a YAML file. */
    static final int MAX_BYTES = 4 << 20;

    /** Deepest nesting of a YAML file. */
    static final int MAX_DEPTH = 50;

    private static final Set<Tag> PLAIN = Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    private final String path;
    private final ProblemLog log;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> scalars = new HashMap<>();
    private final NavigableSet<String> faults = new TreeSet<>();
    private final Map<String, String> standIns = new HashMap<>();
    private JsonNode root = JsonNodeFactory.instance.nullNode();

    private YamlDocument(String path, ProblemLog log) {
        this.path = path;
        this.log = log;
    }

    /**
     * Parses a file.
     *
     * @param file the file, which is UTF-8
     * @param log where to report
     * @return the document, or null where it cannot be parsed
     */
    static @Nullable YamlDocument parse(SourceFile file, ProblemLog log) {
        YamlDocument document = new YamlDocument(file.path(), log);
        if (file.size() > MAX_BYTES) {
            log.add(
                    ProblemCode.YAML_TOO_LARGE,
                    Place.ofFile(file.path()),
                    Integer.toString(file.size()),
                    Words.of("yaml.bytes", MAX_BYTES));
            return null;
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.path())
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(MAX_BYTES)
                .build();
        String text = file.text();
        try {
            if (!document.isHarmless(new Parse(settings).parseString(text))) {
                return null;
            }
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                log.add(ProblemCode.YAML_SYNTAX, Place.ofFile(file.path()), null, Words.of("yaml.empty"));
                return null;
            }
            document.root = document.json(node.get(), "");
            return document;
        } catch (MarkedYamlEngineException e) {
            document.syntax(e.getProblemMark(), e.getProblem());
        } catch (YamlEngineException e) {
            document.syntax(Optional.empty(), String.valueOf(e.getMessage()));
        }
        return null;
    }

    /**
     * The whole document.
     *
     * @return its root
     */
    YamlNode root() {
        return new YamlNode(this, "", root);
    }

    /**
     * The path of the file.
     *
     * @return path relative to the project folder
     */
    String path() {
        return path;
    }

    /**
     * The place of a value.
     *
     * @param pointer JSON pointer of the value, or of one that is missing
     * @return the place of the value, or of what would hold it
     */
    Place place(String pointer) {
        String known = pointer;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        String shown = known.equals(pointer) ? pointer : standIns.getOrDefault(known, pointer);
        return new Place(path, lines.getOrDefault(shown, lines.getOrDefault(known, 0)), shown.isEmpty() ? null : shown);
    }

    /**
     * A value as it is written.
     *
     * @param pointer JSON pointer
     * @return the text, or null for what is no scalar
     */
    @Nullable
    String written(String pointer) {
        return scalars.get(pointer);
    }

    /**
     * Says which value stands for what another holds without its being written there.
     *
     * @param pointer JSON pointer of the value that holds it
     * @param standIn JSON pointer of the value to blame
     */
    void standIn(String pointer, String standIn) {
        standIns.put(pointer, standIn);
    }

    /**
     * Says that something breaks the schema, so that no one relies on it.
     *
     * @param pointer JSON pointer
     */
    void markFault(String pointer) {
        faults.add(pointer);
    }

    /**
     * Whether a value and all it holds follow the schema.
     *
     * @param pointer JSON pointer
     * @return true if nothing of it was marked
     */
    boolean isSound(String pointer) {
        String below = faults.ceiling(pointer + "/");
        return !faults.contains(pointer) && (below == null || !below.startsWith(pointer + "/"));
    }

    private boolean isHarmless(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            Place place = place(event.getStartMark());
            if (event instanceof AliasEvent alias) {
                log.add(ProblemCode.YAML_ALIAS, place, "*" + alias.getAlias());
                return false;
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                log.add(ProblemCode.YAML_ALIAS, place, "&" + node.getAnchor().get());
                return false;
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                log.add(ProblemCode.YAML_TOO_LARGE, place, null, Words.of("yaml.depth", MAX_DEPTH));
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                log.add(ProblemCode.YAML_SYNTAX, place, "---", Words.of("yaml.documents"));
                return false;
            }
        }
        return true;
    }

    private JsonNode json(Node node, String pointer) {
        lines.putIfAbsent(pointer, place(node.getStartMark()).line());
        checkTag(node);
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            Iterator<Node> items = sequence.getValue().iterator();
            while (items.hasNext()) {
                array.add(json(items.next(), pointer + "/" + array.size()));
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        scalars.put(pointer, scalar.getValue());
        return scalar(scalar);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            Place place = place(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                log.add(ProblemCode.YAML_SYNTAX, place, null, Words.of("yaml.key"));
                continue;
            }
            String child = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            if (!keys.add(key.getValue())) {
                log.add(ProblemCode.YAML_DUPLICATE_KEY, place.at(child), key.getValue());
                continue;
            }
            lines.put(child, place.line());
            object.set(key.getValue(), json(entry.getValueNode(), child));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (tag.equals(Tag.NULL)) {
            return nodes.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)) {
            return integer(text);
        }
        if (tag.equals(Tag.FLOAT) && text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? nodes.numberNode(number) : nodes.textNode(text);
        }
        return nodes.textNode(text);
    }

    private void checkTag(Node node) {
        Tag tag = node.getTag();
        if (!PLAIN.contains(tag)) {
            log.add(ProblemCode.YAML_SYNTAX, place(node.getStartMark()), tag.getValue(), Words.of("yaml.tag"));
        }
    }

    private static JsonNode integer(String text) {
        BigInteger number;
        if (text.startsWith("0x")) {
            number = new BigInteger(text.substring(2), 16);
        } else if (text.startsWith("0o")) {
            number = new BigInteger(text.substring(2), 8);
        } else {
            number = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (number.bitLength() < Integer.SIZE) {
            return nodes.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? nodes.numberNode(number.longValue()) : nodes.numberNode(number);
    }

    private void syntax(Optional<Mark> mark, String problem) {
        Place place = place(mark);
        log.add(
                ProblemCode.YAML_SYNTAX,
                mark.map(m -> place.at("column " + (m.getColumn() + 1))).orElse(place),
                null,
                Words.of("yaml.parser", problem));
    }

    private Place place(Optional<Mark> mark) {
        return new Place(path, mark.map(m -> m.getLine() + 1).orElse(0), null);
    }
}
